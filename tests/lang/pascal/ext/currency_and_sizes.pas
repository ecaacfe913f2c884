{$mode objfpc}{$H+}
program g4;
type TS = 0..9; TE=(ea,eb,ec); T8 = set of 0..7; TC = set of char; TB = set of TE; T31 = set of 0..31; T32=set of 0..32;

var x: TS; c: currency; m: comp; e: TE; a: array[1..3,1..4] of integer; i, j: integer;
begin
  x := 9; inc(x); writeln(x); x := 0; dec(x); writeln(x);
  e := ec; 
  c := 12.3456; writeln(c:0:4); c := c * 2; writeln(c:0:2); c := c / 3; writeln(c:0:4);
  m := 100; m := m + 5; writeln(m:0:0);
  writeln(sizeof(T8), ' ', sizeof(TC), ' ', sizeof(TB), ' ', sizeof(T31), ' ', sizeof(T32), ' ', 'x', ' ', sizeof(currency), ' ', sizeof(comp));
  writeln(SizeOf(a), ' ', SizeOf(a[1]));
  i := 3; 
end.
