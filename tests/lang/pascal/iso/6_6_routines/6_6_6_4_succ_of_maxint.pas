program successor(output);
var i: integer;
begin
  i := maxint; i := succ(i); writeln(i)
end.
