{$mode objfpc}{$H+}
program g5;
type PInt = ^integer;
procedure Bump(var b: byte); begin b := b + 1; end;
procedure BumpI(var i: integer); begin i := i + 1; end;
var c: char; e: (one, two, three); w: word; i: integer; cd: cardinal; p: pointer;
begin
  c := 'A'; Bump(byte(c)); writeln(c);
  cd := 5; BumpI(integer(cd)); writeln(cd);
  i := -1; writeln(cardinal(i)); writeln(word(i)); writeln(byte(i));
  byte(c) := 70; writeln(c);
  New(PInt(p)); PInt(p)^ := 4; writeln(PInt(p)^);
  inc(PInt(p)^); writeln(integer(p^));
  inc(byte(c)); writeln(c);
  longint(cd) := -2; writeln(cd);
  Dispose(PInt(p));
end.
