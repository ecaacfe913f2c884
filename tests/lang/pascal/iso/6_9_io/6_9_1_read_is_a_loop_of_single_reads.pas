program reads(input, output);
{ read(f, v1, ..., vn) is begin read(f, v1); ... end: later targets see what the earlier ones got. }
var i: 1..5; a: array [1..5] of integer; c, d: char; x: real;
begin
  read(i, a[i]);
  writeln(i:1, a[3]:3);
  read(c, d);
  writeln('[', c, d, ']');
  readln(x);
  writeln(x:5:2);
  readln;
  read(x);
  writeln(x:8:1, eoln:6);
  readln;
  writeln(eof)
end.
