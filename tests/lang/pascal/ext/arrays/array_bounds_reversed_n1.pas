{ array bounds reversed }
program prog(output);
var a: array [5..1] of integer;  { error: range|too large|too big|exceed|overflow|greater|low|high|empty }
begin
end.
