{ pins do not hold in fpc mode }
program prog(output);
var i: longint; c: (Red, Green);
begin
  writeln(round(2.5), ' ', round(3.5), ' ', sizeof(longint), ' ', sizeof(integer)); c := Green; writeln(c); i := -7; writeln(i mod 3)
end.
