{ ISO 7185 6.9.3: write of pointer strict }
program prog(output);
var p: ^integer;
begin
  new(p);
  writeln(p);  { error: write|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
  writeln(nil)  { error: write|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
end.
