{$mode objfpc}
program h1;
type TS = 0..9; TM = -5..5; TE = (ea, eb, ec);
var x: TS; m: TM; e: TE; c: 'a'..'f'; b: byte; s: shortint; w: 0..1000;
begin
  x := 9; x := x + 1; writeln(x);
  x := 9; inc(x); writeln(x); inc(x, 250); writeln(x);
  x := 0; dec(x); writeln(x);
  m := 5; inc(m); writeln(m); m := -5; dec(m); writeln(m);
  x := succ(x); writeln(x);
  c := 'f'; inc(c); writeln(c); c := 'a'; c := pred(c); writeln(c);
  b := 255; inc(b); writeln(b); s := -128; dec(s); writeln(s);
  w := 1000; inc(w); writeln(w); w := 0; dec(w); writeln(w);
  b := 255; b := succ(b); writeln(b);
  e := ec; inc(e); writeln(ord(e));
end.
