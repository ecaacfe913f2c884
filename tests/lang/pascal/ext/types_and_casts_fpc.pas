{$mode objfpc}{$H+}
program f04;
type TA = array[1..2, 1..3] of integer; TE = (x1, x2);
var a: TA; i: integer; q: qword; l: longint; d: double; s: single; b: boolean; e: TE; c: char; p: pointer; st: shortstring; bb: bytebool; lb: longbool;
begin
  i := 3; writeln(High(a), Low(a[1]), Length(a), High(a[1])); bb := true; lb := false; writeln(bb, lb, ord(true));
  d := 1e3; i := Trunc(d) + Round(2.5) + Ord('A'); writeln(i); s := 0.1; writeln(s:0:4, ' ', s + 0.2:0:4); l := -5; writeln(l div 2, l mod 2, abs(l), sqr(l));
  q := 1 shl 63; writeln(q, ' ', q shr 3, ' ', q div 7, ' ', q mod 10); writeln(l shr 28, ' ', word(l), ' ', byte(l), ' ', shortint(200), ' ', smallint(40000), ' ', longint($FFFFFFFF));
  st := 'short'; writeln(st[0] = #5, Length(st), Pos('r', st)); p := @i; writeln(pinteger(p)^); inc(pinteger(p)^, 5); writeln(i); writeln(Assigned(p), p = nil, p = @i);
  b := not (3 > 2) or (2 in [1..3]) and (5 <> 4); writeln(b); c := 'x'; writeln(c in ['a'..'z'], succ(c), ord(c) - ord('a'), pred('b')); e := TE(1); writeln(e, ' ', ord(e), ' ', x1 < x2, ' ', ord(High(TE)));
  for e in TE do write(e, ' '); for c in 'hello' do write(c, '-'); writeln; for i in [3, 1, 2] do write(i); writeln; writeln(5 div 2 * 2 + 5 mod 2, ' ', 2 + 3 * 4 - 6 / 2:0:1, ' ', -2 * -3, ' ', 7 and 3 or 8 xor 1);
  writeln(#72#105, 'tab'#9'x', 'quote''s', '' = '', 'a' + 'b' + #33); writeln(MaxInt, ' ', MaxLongint, ' ', High(smallint), ' ', Low(int64)); writeln(1.5e3:0:1, ' ', $1F, ' ', %1010, ' ', &17, ' ', 'Z' > 'A');
  {$ifdef FPC} writeln('fpc'); {$else} writeln('other'); {$endif} {$define DBG} {$ifdef DBG} writeln('dbg'); {$endif} {$if defined(DBG) and not defined(XX)} writeln('if'); {$endif}
end.
