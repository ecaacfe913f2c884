{ mode directive selects iso }
{$MODE ISO}
program prog(output);
var i, string: integer;
begin
  i := -7; string := i mod 3; writeln(string:1)
end.
