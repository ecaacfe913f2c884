{ writing strings }
program prog(output);
var s: string; f: string[3];
begin
  s := 'abcdef'; f := 'xyz';
  writeln('[', s, '][', s:8, '][', s:3, '][', f:5, '][', f:2, '][', '':3, '][', s + f, ']');
  s := ''; writeln('[', s, '][', s:2, ']')
end.
