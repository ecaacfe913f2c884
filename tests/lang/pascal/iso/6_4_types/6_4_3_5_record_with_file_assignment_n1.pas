{ ISO 7185 6.4.3.5: record with file assignment }
program prog(output);
type r = record n: integer; f: text end;
var a, b: r;
begin
  a.n := 1;
  b := a  { error: file|incompatible|mismatch|cannot assign }
end.
