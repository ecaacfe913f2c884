{ ISO 7185 6.7.1: procedure as operand }
program prog(output);
var i: integer;
begin
  i := writeln;  { error+: procedure|incompatible|mismatch|cannot assign|value|function|expected|unexpected }
end.
