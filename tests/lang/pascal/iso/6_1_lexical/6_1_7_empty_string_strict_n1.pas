{ ISO 7185 6.1.7: empty string strict }
program prog(output);
var c: char;
begin
  c := ''  { error: incompatible|mismatch|cannot assign|empty|character }
end.
