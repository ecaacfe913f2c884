{ ISO 7185 6.6.6.5: boolean function of wrong type }
program prog(output);
var b: Boolean; i: integer; f: file of integer;
begin
  b := odd('a');  { error: incompatible|mismatch|cannot assign|argument|parameter|integer }
  b := odd(1.5);  { error: incompatible|mismatch|cannot assign|argument|parameter|integer }
  b := eof(i);  { error: file|incompatible|mismatch|cannot assign|argument|parameter }
  b := eoln(f);  { error: text|file|incompatible|mismatch|cannot assign|argument|parameter }
  i := odd(3);  { error: incompatible|mismatch|cannot assign }
end.
