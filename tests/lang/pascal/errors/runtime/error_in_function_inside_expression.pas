{ error in function inside expression }
program prog(output);
var a: array [1..3] of integer; i: integer;
function bad(n: integer): integer;
begin
  bad := a[n]  { stops here }
end;
begin
  i := 1 + bad(2) * 2 +
    bad(7); writeln(i)
end.
