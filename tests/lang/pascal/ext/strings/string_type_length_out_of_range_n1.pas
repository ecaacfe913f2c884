{ string type length out of range }
program prog(output);
var s: string[256];  { error: range|too large|too big|exceed|overflow|255 }
begin
end.
