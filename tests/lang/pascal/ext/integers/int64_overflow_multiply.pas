{ int64 overflow multiply }
program prog(output);
var a: int64;
begin
  a := 4611686018427387904; writeln(a);
  a := a * 2  { stops here }
end.
