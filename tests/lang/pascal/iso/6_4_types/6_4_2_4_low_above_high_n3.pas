{ ISO 7185 6.4.2.4: low above high }
program prog(output);
type c = (red, green, blue); a = blue..red;  { error: range|too large|too big|exceed|overflow|greater|low|high|empty }
begin
end.
