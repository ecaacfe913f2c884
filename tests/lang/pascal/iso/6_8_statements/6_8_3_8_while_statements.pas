{ ISO 7185 6.8.3.8: while statements }
program prog(output);
var i, j: integer; x: real;
begin
  i := 5; while i < 5 do i := 100; write(i:1);
  while i > 0 do i := i - 2; write(' ', i:1);
  i := 1; j := 1; while i < 1000 do begin i := i + j; j := i - j end; write(' ', i:1);
  x := 1; i := 0; while x > 1e-6 do begin x := x / 2; i := i + 1 end; writeln(' ', i:1);
  while false do
end.
