{$mode objfpc}{$H+}
program sb;
var s, t: string; buf: array[0..9] of byte; f: file; n, i: integer; names: array[0..1] of string; r: record s: string; end;
function at: integer; begin write('once '); at := 2 end;
procedure work(var x: string); begin FillChar(x[1], 2, '-') end;
begin
  SetLength(s, 5); FillChar(s[1], 5, '*'); writeln(s);
  s := 'abcdefghij'; t := s; Move(s[3], t[1], 4); writeln(s, ' ', t);
  Move(s[1], buf, 10); writeln(buf[0], ' ', buf[9]); Move(buf[2], s[1], at); writeln(s);
  FillChar(s[Length(s) - 1], 2, 'z'); writeln(s, t);
  names[1] := 'name'; FillChar(names[1][2], 1, #33); r.s := 'rec'; Move(names[1][1], r.s[1], 3); writeln(names[1], r.s); work(r.s); writeln(r.s);
  assign(f, 'sb.bin'); rewrite(f, 1); s := 'written to disk'; BlockWrite(f, s[1], Length(s)); close(f);
  reset(f, 1); SetLength(t, FileSize(f)); FillChar(t[1], Length(t), '.'); BlockRead(f, t[1], 7, n); writeln(n, t); BlockRead(f, t[8], 100 - 92, n); writeln(n, t); close(f); erase(f);
  for i := 1 to 3 do begin SetLength(s, i); FillChar(s[1], i, chr(64 + i)); write(s, ' ') end; writeln;
end.
