program sign(input, output);
var i: integer;
begin
  read(i); writeln('not reached')
end.
