{$MODE OBJFPC}
{$H+}
program directives_and_constants;
{$define DEBUG}
{$define V2}
{$ifdef DEBUG}{$define LOG}{$endif}
{$ifndef RELEASE} const build = 'debug'; {$else} const build = 'release'; {$endif}
{$if defined(DEBUG) and not defined(RELEASE)} const flavour = 1; {$elseif defined(V2)} const flavour = 2; {$else} const flavour = 3;
  {$endif}
{$ifdef FPC} const comp = 'fpc'; {$else} const comp = 'other'; {$endif}
{$if FPC_FULLVERSION >= 30000} const v3 = true; {$else} const v3 = false; {$endif}
const kb = 1024; mb = kb * kb; mask = (1 shl 8) - 1; msg = 'a' + 'b' + #33; pi2 = pi * 2; big = mb div 3 mod 7; neg = -5;
  ch = chr(ord('A') + 1); len = length(msg); b = (3 > 2) and not (1 = 2); hi8 = hi($1234); st = [1, 3..5]; r = 1.5e3; mx = high(word);
  inv = not 5; s2 = succ('a'); rnd = round(2.5); tr = trunc(-2.7); sz = sizeof(longint) * 2; q = 'it''s';
type color = (red, green = 5, blue); tn = 1..len; arr = array[0..mask] of byte; 
const names: array[1..3] of string = ('one', 'two', 'three'); pts: array[0..1] of record x, y: integer end = ((x: 1; y: 2), (x: 3; y: 4));
  mat: array[1..2, 1..3] of integer = ((1, 2, 3), (4, 5, 6)); counter: integer = 0; cs: set of char = ['a'..'c', 'x']; pc: pchar = 'pchar';
  fa: array[0..2] of char = 'xyz'; bools: array[boolean] of string[5] = ('no', 'yes');
{$J+} const w: word = 7; {$J-}
{$J+} procedure count; const n: integer = 10; begin inc(n); write(n, ' ') end;

{$ifopt R+} const rr = 'R+'; {$else} const rr = 'R-'; {$endif}
var i: integer; c: color;
begin
  writeln(build, flavour, comp, v3, ' ', mb, ' ', mask, ' ', msg, ' ', pi2:0:4, ' ', big, neg, ch, len, b, hi8, ' ', 4 in st, ' ', r:0:1,
  ' ', mx, inv, s2, rnd, tr, sz, q, ' ', rr);
  for i := 1 to 3 do write(names[i], ' '); writeln(pts[1].x, mat[2, 3], pc, fa, bools[true], 'x' in cs); inc(w); inc(counter, 5);
  writeln(w, counter); count; count; count; writeln;
  writeln(ord(green), ord(blue), ' ', high(tn), ' ', sizeof(arr), ' ', 42); {$R+} {$ifopt R+} writeln('range on'); {$endif} {$R-} c := blue;
  writeln(c);
  {$ifdef LOG} writeln('log'); {$else} this is not compiled {$endif}
  {$undef LOG} {$ifdef LOG} nor this {$endif} writeln({$I %LINE%}); {$push}{$Q+} {$pop} 
  (* comment { nested other kind } *) { (* other *) } // line { comment
  writeln('done');
end.
