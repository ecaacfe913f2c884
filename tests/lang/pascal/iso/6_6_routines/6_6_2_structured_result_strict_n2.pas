{ ISO 7185 6.6.2: structured result strict }
program prog(output);
type r = record a: integer end;
function f: r;  { error: result|structured|simple|not allowed|cannot|must not|not permitted }
var x: r;
begin
  f := x
end;
begin
end.
