{ ISO 7185 6.6.2: assignment outside the function }
program prog(output);
function f: integer; begin f := 1 end;
begin
  f := 2  { error: variable|not allowed|cannot|must not|not permitted|function|incompatible|mismatch|cannot assign|expected|unexpected }
end.
