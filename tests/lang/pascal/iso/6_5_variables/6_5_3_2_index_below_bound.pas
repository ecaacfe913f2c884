{ ISO 7185 6.5.3.2: index below bound }
program prog(output);
var a: array [1..3] of integer; i: integer;
begin
  i := 1; a[i] := 5; writeln(a[i]:1);
  i := 0;
  a[i] := 6  { stops here }
end.
