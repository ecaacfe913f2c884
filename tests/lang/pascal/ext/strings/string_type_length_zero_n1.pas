{ string type length zero }
program prog(output);
var s: string[0];  { error: range|too large|too big|exceed|overflow|1 }
begin
end.
