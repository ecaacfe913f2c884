{$mode fpc} program re;
var i: integer; c: char; s: string; r: real; t: text; l: int64;
begin
  read(i); writeln('i ', i, ' ', ioresult); read(c); writeln('c ', ord(c)); readln(s); writeln('s [', s, ']'); readln(i, s, c); writeln(i, s, ord(c)); readln; writeln(eof, eoln);
  assign(t, 're.txt'); rewrite(t); write(t, '12'); close(t); reset(t); read(t, i); writeln(i, eof(t)); read(t, i); writeln(i); read(t, l); read(t, c); writeln(l, ord(c)); readln(t, s); readln(t); writeln('[', s, ']'); close(t); erase(t);
end.
