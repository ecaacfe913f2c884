{ ISO 7185 6.1.5: integer too large }
program prog(output);
var i: integer;
begin
  i := 99999999999999999999999  { error+: range|too large|too big|exceed|overflow|large }
end.
