{ ISO 7185 6.6.5.3: new needs a pointer }
program prog(output);
var i: integer; r: record a: integer end;
begin
  new(i);  { error: pointer|incompatible|mismatch|cannot assign|argument|parameter }
  new(r);  { error: pointer|incompatible|mismatch|cannot assign|argument|parameter }
  dispose(i);  { error: pointer|incompatible|mismatch|cannot assign|argument|parameter }
end.
