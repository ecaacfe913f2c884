{ ISO 7185 6.8.2.2: a member lies outside the base type of the target }
program prog(output);
var s: set of 1..10; t: set of 1..20;
begin
  t := [1, 9]; s := t; writeln(9 in s); t := [15];
  s := t;
  writeln('not reached')
end.
