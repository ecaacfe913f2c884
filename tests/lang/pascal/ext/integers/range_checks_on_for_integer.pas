{ range checks on for integer }
{$R+}
program prog(output);
var i: integer;
begin
  i := maxint; writeln(i);
  i := i + 1  { stops here }
end.
