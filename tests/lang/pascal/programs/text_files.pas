program TextIO;
{$mode fpc}
{ text file edge cases: mixed reads, eoln/eof, seekeof, append, formatted columns, char by char copy, read of strings and numbers, numbers with signs }
var f, g: text; i, j, n: integer; r: real; s, t: string; c: char; w: word; b: byte; l: int64; lines: integer; sum: real;
procedure Make(const name, content: string);
begin assign(f, name); rewrite(f); write(f, content); close(f) end;
begin
  Make('t1.tmp', '10 20 30'#10'4.5 -6.25e1 x'#10#10'   lead spaces'#10'last');
  assign(f, 't1.tmp'); reset(f);
  read(f, i, j); writeln(i + j, ' ', eoln(f), eof(f)); read(f, n); writeln(n, eoln(f)); readln(f);
  read(f, r); writeln(r:0:2); read(f, r); writeln(r:0:2); read(f, c); write('[', c, ']'); read(f, c); writeln('[', c, ']', eoln(f)); readln(f);
  writeln(eoln(f)); readln(f, s); writeln('<', s, '>'); readln(f, s); writeln('<', s, '>', length(s)); readln(f, s); writeln('<', s, '>', eof(f)); close(f);
  Make('t2.tmp', 'a1'#9'b'#10'z'); assign(f, 't2.tmp'); reset(f); lines := 0;
  while not eof(f) do begin
    while not eoln(f) do begin read(f, c); if c < ' ' then write('^', ord(c)) else write(c) end;
    readln(f); inc(lines); write('/');
  end;
  writeln(lines); close(f);
  append(f); writeln(f); writeln(f, 1:3, 2.5:6:2, 'q':3, true:6); close(f);
  reset(f); assign(g, 't3.tmp'); rewrite(g); n := 0;
  while not eof(f) do begin readln(f, s); inc(n); writeln(g, n:2, ': ', s) end; close(f); close(g);
  reset(g); while not eof(g) do begin readln(g, s); writeln(s) end; close(g);
  Make('t4.tmp', '5 apples 3.5'#10'7 pears 1.25'#10'  '#10);
  assign(f, 't4.tmp'); reset(f); sum := 0;
  while not seekeof(f) do begin read(f, i); read(f, c); s := ''; repeat read(f, c); if c <> ' ' then s := s + c until c = ' '; readln(f, r); sum := sum + i * r; writeln(s:8, i:3, r:6:2) end;
  close(f); writeln(sum:0:3);
  Make('t5.tmp', '$FF 300 -5 99999999999 abc'); assign(f, 't5.tmp'); reset(f); read(f, i); read(f, w); read(f, n); read(f, l); writeln(i, ' ', w, ' ', n, ' ', l);
  {$I-} read(f, b); i := ioresult; {$I+} writeln('io ', i); close(f);
  {$I-} reset(f); read(f, i); close(f); close(f); {$I+} i := ioresult; writeln('io ', i);
  assign(f, 'nodir/none.txt'); {$I-} rewrite(f); {$I+} i := ioresult; writeln('io ', i, ' ', ioresult);
  {$I-} erase(f); {$I+} i := ioresult; writeln('io ', i);
  for i := 1 to 5 do begin str(i, s); assign(f, 't' + s + '.tmp'); {$I-} erase(f); {$I+} j := ioresult; write(j, ' ') end; writeln;
  readln(s); t := ''; writeln(s, '|', t); readln(i, s); writeln(i, '|', s); read(c, c); writeln(c); readln; readln(r, i); writeln(r:0:1, i); while not eof do begin read(c); if eoln then write('$') else write(c) end; writeln;
end.
