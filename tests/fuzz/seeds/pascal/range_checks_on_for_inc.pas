{ range checks on for inc }
{$R+}
program prog(output);
type small = 1..3;
var s: small;
begin
  s := 2; inc(s); writeln(s);
  inc(s)  { stops here }
end.
