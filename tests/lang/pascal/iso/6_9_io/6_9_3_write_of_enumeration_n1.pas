{ ISO 7185 6.9.3: write of enumeration }
program prog(output);
var c: (red, green);
begin
  c := red;
  writeln(c)  { error: write|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
end.
