program args_pointer_into_the_store;
uses runtime;

type
  PInt = ^Integer;

procedure nothing;
begin
end;

var
  p: PInt;
  f: text;
begin
  New(p);
  Assign(f, 'none');
  runtime.core.share('p', p);          { error: no pointer, file or routine }
  runtime.core.share('p', @nothing);   { error: no pointer, file or routine }
  runtime.core.share('p', f)           { error: file }
end.
