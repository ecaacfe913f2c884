{ deep recursion is allowed }
program prog(output);
function depth(n: integer): integer;
begin
  if n = 0 then depth := 0 else depth := depth(n - 1) + 1
end;
begin
  writeln(depth(9900))
end.
