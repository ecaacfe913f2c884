{ ISO 7185 6.8.3.5: case label of wrong type }
program prog(output);
var i: integer; c: char;
begin
  i := 1; c := 'a';
  case i of
    'a': writeln;  { error: incompatible|mismatch|cannot assign }
    true: writeln;  { error: incompatible|mismatch|cannot assign }
    2: writeln
  end;
  case c of
    1: writeln;  { error: incompatible|mismatch|cannot assign }
    'b': writeln
  end
end.
