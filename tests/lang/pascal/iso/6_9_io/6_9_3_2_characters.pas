program chars(output);
var c: char;
begin
  for c := 'a' to 'c' do write(c, c:1, c:3);
  writeln; writeln('''', '''':3)
end.
