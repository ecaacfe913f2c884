program strings(output);
type s = packed array [1..6] of char;
var a: s;
begin
  a := 'abcdef';
  writeln(a, '|', a:6, '|', a:8, '|', a:3, '|', a:1, '|');
  writeln('it''s':5, 'xyz':2)
end.
