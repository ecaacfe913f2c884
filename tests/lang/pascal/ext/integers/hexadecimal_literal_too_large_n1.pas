{ hexadecimal literal too large }
program prog(output);
var q: qword;
begin
  q := $10000000000000000  { error: range|too large|too big|exceed|overflow|large|digits }
end.
