{ ISO 7185 6.8.3.7: repeat statements }
program prog(output);
var i, j: integer;
begin
  i := 0;
  repeat i := i + 1; write(i:1) until i >= 3;
  repeat write('x') until true;
  i := 10;
  repeat
    j := 0;
    repeat j := j + 1; i := i - 1 until (j = 2) or (i = 5);
    write(' ', i:1)
  until i < 3;
  writeln
end.
