{ ISO 7185 6.6.5.2: handling needs a file }
program prog(output);
var i: integer;
begin
  reset(i);  { error: file|incompatible|mismatch|cannot assign|argument|parameter }
  rewrite(i);  { error: file|incompatible|mismatch|cannot assign|argument|parameter }
  get(i);  { error: file|incompatible|mismatch|cannot assign|argument|parameter }
  put(i);  { error: file|incompatible|mismatch|cannot assign|argument|parameter }
end.
