{ integer literal too large }
program prog(output);
var q: qword;
begin
  q := 18446744073709551616  { error: range|too large|too big|exceed|overflow|large }
end.
