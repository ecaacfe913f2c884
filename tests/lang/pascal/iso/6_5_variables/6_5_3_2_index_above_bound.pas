{ ISO 7185 6.5.3.2: index above bound }
program prog(output);
var a: array [-5..-3] of char; i: integer;
begin
  for i := -5 to -3 do a[i] := 'x';
  i := -2;
  writeln(a[i])  { stops here }
end.
