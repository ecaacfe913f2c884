{ ISO 7185 6.6.2: structured result strict }
program prog(output);
type v = array [1..2] of integer;
function f: v;  { error: result|structured|simple|not allowed|cannot|must not|not permitted }
var x: v;
begin
  f := x
end;
begin
end.
