{ table 22 iso mode }
program prog(output);
var i: integer; r: real;
begin
  writeln(3.14159265, '|');
  writeln(123.4567:10, '|');
  writeln(-98.76:8:1, '|', 2.5:3:1, '|', -0.001:1:2, '|');
  writeln(6/2, '|', sqrt(16), '|');
  writeln(-7 div 2:1, ' ', -7 mod 3:1, ' ', 10 mod 5:1);
  i := -7; writeln(i mod 3:1);
  writeln('Pascal':4, 'Hi':5, 'X':3, 123:5, 123:1);
  writeln(true, '|', false:8);
  writeln(round(2.5):1, ' ', round(-2.5):1, ' ', trunc(-2.7):1);
  r := 5; writeln(r:1:1, ' ', 42)
end.
