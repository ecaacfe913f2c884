{ ISO 7185 6.8.3.9: bounds of wrong type }
program prog(output);
var i: integer; c: char;
begin
  for i := 'a' to 'z' do writeln;  { error: incompatible|mismatch|cannot assign }
  for c := 'a' to 5 do writeln;  { error: incompatible|mismatch|cannot assign }
  for i := 1 to true do writeln;  { error: incompatible|mismatch|cannot assign }
end.
