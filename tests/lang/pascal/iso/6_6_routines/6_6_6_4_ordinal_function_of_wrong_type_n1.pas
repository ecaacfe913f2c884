{ ISO 7185 6.6.6.4: ordinal function of wrong type }
program prog(output);
var i: integer; c: char; r: real;
begin
  r := 1;
  i := ord(1.5);  { error: ordinal|incompatible|mismatch|cannot assign|argument|parameter }
  i := ord(r);  { error: ordinal|incompatible|mismatch|cannot assign|argument|parameter }
  c := chr('a');  { error: incompatible|mismatch|cannot assign|argument|parameter|integer }
  c := chr(1.0);  { error: incompatible|mismatch|cannot assign|argument|parameter|integer }
  i := succ(1.0);  { error: ordinal|incompatible|mismatch|cannot assign|argument|parameter }
  r := pred(r);  { error: ordinal|incompatible|mismatch|cannot assign|argument|parameter }
  c := succ(1);  { error: incompatible|mismatch|cannot assign }
  i := ord;  { error: argument|parameter|expected|unexpected }
end.
