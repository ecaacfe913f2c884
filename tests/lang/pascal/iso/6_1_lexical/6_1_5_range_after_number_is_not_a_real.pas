{ ISO 7185 6.1.5: range after number is not a real }
program prog(output);
type s = 1..5; c = set of 0..9;
var a: array [1..2,3..4] of s; x: c;
begin
  a[1,3]:=1; a[2,4]:=5;
  x := [1..3,7..9];
  if (2 in x) and (8 in x) and not (5 in x) then writeln(a[1,3]:1, a[2,4]:1)
end.
