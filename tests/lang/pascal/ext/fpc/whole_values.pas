{$mode objfpc}
{$H+}
uses SysUtils;
type TR = record s: string; n: integer; end; PR = ^TR;
var a: array[1..10] of pointer; d: array of string; r, q: TR; rs: array[0..3] of TR; i: integer; s: string; f: file; buf: array[0..99] of byte;
  c1, c2: set of 1..100; e: (ea, eb, ec); p: PR;
begin
  fillchar(a, sizeof(a), 0); writeln(a[3] = nil);
  setlength(d, 5); for i := 0 to 4 do d[i] := inttostr(i);
  move(d[0], d[1], 3 * sizeof(string)); for s in d do write(s, ' '); writeln;
  move(d[2], d[0], 3 * sizeof(string)); for s in d do write(s, ' '); writeln;
  r.s := 'x'; r.n := 5; fillchar(r, sizeof(r), 0); writeln('[', r.s, ']', r.n);
  r.s := 'y'; move(r, q, sizeof(r)); writeln(q.s);
  rs[0].n := 4; fillchar(rs[0], sizeof(rs), #0); writeln(rs[0].n);
  new(p); fillchar(p^, sizeof(p^), 0); writeln(p^.n); p^.s := 'zz'; move(p^, r, sizeof(TR)); writeln(r.s); dispose(p);
  c1 := [1..10, 70]; c2 := [5..15]; for i in c1 >< c2 do write(i, ' '); writeln;
  writeln([1] + [2] >< [1,2] = [1], ' ', 1 << 4, ' ', 256 >> 2);
  writestr(s, 'a', 5:4, 2.5:6:2, true, eb); writeln(s);
  readstr('12 34 rest of', i, r.n, s); writeln(i, r.n, s);
  val('EC', e, i); writeln(e, i);
  readln(i, r.n); writeln(i); readln(s); writeln(s);
end.
