{ ISO 7185 6.8.3.4: condition not boolean }
program prog(output);
var i: integer;
begin
  i := 1;
  if i then writeln;  { error: boolean|incompatible|mismatch }
  if 'a' then writeln;  { error: boolean|incompatible|mismatch }
  if 1.5 then writeln else writeln;  { error: boolean|incompatible|mismatch }
  if nil then writeln  { error: boolean|incompatible|mismatch }
end.
