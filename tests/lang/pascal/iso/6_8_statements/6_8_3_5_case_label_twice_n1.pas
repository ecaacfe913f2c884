{ ISO 7185 6.8.3.5: case label twice }
program prog(output);
var i: integer;
begin
  i := 1;
  case i of
    1, 2: writeln;
    3, 1: writeln  { error: duplicate|already|redeclar }
  end;
  case i of 1, 1: writeln end;  { error: duplicate|already|redeclar }
end.
