{ ISO 7185 6.6.2: assignment in a neighbour }
program prog(output);
function f: integer; begin f := 1 end;
function g: integer; begin g := 1; f := 2 end;  { error: variable|not allowed|cannot|must not|not permitted|function|incompatible|mismatch|cannot assign|expected|unexpected }
begin
end.
