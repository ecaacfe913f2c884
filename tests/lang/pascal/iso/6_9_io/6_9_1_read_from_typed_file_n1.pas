{ ISO 7185 6.9.1: read from typed file }
program prog(output);
var f: file of integer; c: char; r: record a: integer end;
begin
  reset(f);
  read(f, c);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  read(f, r);  { error: incompatible|mismatch|cannot assign|argument|parameter }
end.
