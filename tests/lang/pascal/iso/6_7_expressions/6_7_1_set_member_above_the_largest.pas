program member(output);
var s: set of 0..10; i: integer;
begin
  i := 10; s := [i]; writeln(10 in s);
  i := 11; s := [i]; writeln('not reached')
end.
