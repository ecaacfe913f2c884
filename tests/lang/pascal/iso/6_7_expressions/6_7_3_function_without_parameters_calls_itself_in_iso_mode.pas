{ ISO 7185 6.7.3: function without parameters calls itself in iso mode }
program prog(output);
var n: integer;
function count: integer;
begin
  n := n - 1;
  if n = 0 then count := 0 else count := count + 1
end;
begin
  n := 6; writeln(count:1)
end.
