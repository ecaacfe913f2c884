{ table 22 default mode }
program prog(output);
type day = (Mon, Tue, Wed);
var i, c, x: integer; s: string; f: string[5]; r: real; p, q: ^integer; d, e: array of integer; calls: integer;
function Side: integer;
begin
  calls := calls + 1; Side := 1
end;
begin
  write(3.14159265); writeln('|');
  write(123.4567:10); writeln('|');
  write(-98.76:8:1, ' ', 2.5:0:0, ' ', -0.001:0:2); writeln('|');
  write(6/2, ' ', sqrt(16)); writeln('|');
  write(7 div -2, ' ', -7 div 2, ' ', -7 mod 3, ' ', 10 mod 5); writeln('|');
  i := -7; write(i mod 3); writeln('|');
  write('Pascal':4, 'Hi':5, 'X':3, 123:5, 123:1); writeln('|');
  write(true, ' ', false:8); writeln('|');
  write(5 and 3, ' ', 5 or 3, ' ', 5 xor 3, ' ', not 5); writeln('|');
  write(-7 and $FF); writeln('|');
  write(1 shl 40); writeln('|');
  i := -7; write(i shr 1); writeln('|');
  i := 2147483647; i := i + 1; write(i); writeln('|');
  i := 100000; write(i * i); writeln('|');
  i := 7; i := i + 1.5; write(i); writeln('|');
  write(round(2.5), ' ', round(-2.5), ' ', trunc(-2.7)); writeln('|');
  f := 'abcdefgh'; write(f, length(f)); writeln('|');
  write(copy('Hello',0,3), ' ', copy('Hello',4,99), ' ', pos('','x')); writeln('|');
  s := 'Jello'; setlength(s, 8); write('[', s, ']'); writeln('|');
  write(Mon); writeln('|');
  val('12a', i, c); write(i, ' ', c); writeln('|');
  str(42:6, s); write('[', s, ']'); writeln('|');
  for i := 1 to 3 do; write(i); writeln('|');
  for i := 5 to 4 do; write(i); writeln('|');
  write('a\tb'); writeln('|');
  new(p); q := p; dispose(p); write(q = nil); writeln('|');
  setlength(e, 2); d := e; d[0] := 9; write(e[0]); writeln('|');
  calls := 0; x := 1; if (x = 2) and (Side = 1) then; write(calls); writeln('|');
  r := 5; write(r:0:1); writeln('|')
end.
