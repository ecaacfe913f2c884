{ what a for statement cannot go over, and fields as control variables }
program p;
type r = record a: array [1..3] of integer; f: real end;
var n: integer; x: r; i: integer;
begin
  for i in n do write(i);  { error: expected array, string, set or channel but got INTEGER }
  for var k in n do write(k);  { error: expected array, string, set or channel but got INTEGER }
  for x.a[1] := 1 to 3 do write('x');  { error: only fields may follow its name }
  for x.f := 1 to 3 do write('y')  { error: ordinal type expected but got REAL }
end.
