{ several errors are reported }
program prog(output);
var i: integer; s: string; r: real; a: array [1..3] of integer;
procedure p(n: integer); begin end;
begin
  i := 'a';  { error: incompatible|mismatch|cannot assign }
  undeclared1 := 1;  { error: not found|undeclared|undefined|unknown }
  p(1, 2);  { error: argument|parameter }
  s := 5;  { error: incompatible|mismatch|cannot assign }
  a['x'] := 1;  { error: incompatible|mismatch|cannot assign|index }
  if i then writeln;  { error: boolean|incompatible|mismatch }
  for r := 1 to 2 do writeln;  { error: ordinal }
  i := 1
end.
