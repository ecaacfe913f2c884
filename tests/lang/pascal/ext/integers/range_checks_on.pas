{ range checks on }
{$R+}
program prog(output);
var b: byte; i: integer;
begin
  i := 255; b := i; writeln(b); i := i + 1;
  b := i  { stops here }
end.
