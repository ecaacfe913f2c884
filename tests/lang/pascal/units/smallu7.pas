unit smallu7;
{$mode objfpc}{$PACKENUM 1}
interface
type
  TTiny = (ta, tb, tc);
  TTinyRec = record a, b: TTiny; n: word end;
  TTinyArray = array[TTiny] of TTiny;
procedure Turn(var x: TTiny);
function Last(const a: TTinyArray): TTiny;
implementation
procedure Turn(var x: TTiny); begin if x = tc then x := ta else inc(x) end;
function Last(const a: TTinyArray): TTiny; begin result := a[high(TTiny)] end;
end.
