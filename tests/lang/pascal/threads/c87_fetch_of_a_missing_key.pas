program c87_fetch_of_a_missing_key;
uses runtime;

var
  n: Integer;
  s: string;
  b: Boolean;
begin
  writeln(runtime.core.fetch('missing', 'default'));
  writeln(runtime.core.fetch('missing', 17));
  writeln(runtime.core.fetch('missing') = nil);
  n := runtime.core.fetch('missing');
  s := runtime.core.fetch('missing');
  b := runtime.core.fetch('missing');
  writeln(n, ' [', s, '] ', b);
  runtime.core.share('key', 5);
  writeln(runtime.core.fetch('key'), ' ', runtime.core.fetch('key', 6));
  runtime.core.share('key', 'now a string');
  writeln(RuntimeFetch('key'));
  RuntimeShare('Key', 1);
  writeln(runtime.core.fetch('key'))
end.
