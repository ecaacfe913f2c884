program usesmall;
{$mode objfpc}
uses smallu7;
var r: TTinyRec; a: TTinyArray = (tc, tb, ta); t: TTiny; p: ^TTiny;
begin
  r.a := tc; r.b := ta; r.n := 500; Turn(r.a); Turn(r.b); writeln(ord(r.a), ord(r.b), ' ', r.n, ' ', sizeof(TTiny), sizeof(TTinyRec), sizeof(a));
  for t in TTiny do begin Turn(a[t]); write(a[t], ' ') end; writeln(Last(a));
  p := @a[tb]; Turn(p^); writeln(a[tb], ' ', sizeof(p^));
end.
