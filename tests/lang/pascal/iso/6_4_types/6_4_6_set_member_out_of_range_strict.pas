{ ISO 7185 6.4.6: set member out of range strict }
{$R+}
program prog(output);
var s: set of 1..5; i: integer;
begin
  i := 6;
  s := [i];  { stops here }
  writeln('not reached')
end.
