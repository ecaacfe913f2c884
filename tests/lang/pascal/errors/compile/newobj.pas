program newobj_errors;
type
  r = record a: integer end;
var
  p: ^r;
  s: string;
begin
  s := 'r';
  p := NewObj(s);          { error: must be a literal }
  p := NewObj('nothing');  { error: identifier not found: 'nothing' }
  p := NewObj('p');        { error: expects type the name of a type }
  p := NewObj('text');     { error: expects type the name of a type }
  p := NewObj              { error: expects }
end.
