{ ISO 7185 6.9.3: strings are cut to the width }
program prog(output);
var s: packed array [1..6] of char;
begin
  s := 'abcdef';
  writeln('[', s:3, ']', '[', s:1, ']', '[', s:6, ']', '[', s:8, ']', '[', 'constant':4, ']')
end.
