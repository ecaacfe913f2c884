{ ISO 7185 6.8.3.5: case label is no constant }
program prog(output);
var i, j: integer;
begin
  i := 1; j := 1;
  case i of
    j: writeln;  { error: constant }
    2: writeln
  end
end.
