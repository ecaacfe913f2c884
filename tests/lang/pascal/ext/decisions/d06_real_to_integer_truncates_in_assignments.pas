{ d06 real to integer truncates in assignments }
program prog(output);
var i: integer; b: byte; r: real;
begin
  i := 2.9; writeln(i); i := -2.9; writeln(i); r := 7; i := r / 2; writeln(i); b := 3.99; writeln(b)
end.
