{ inc and dec }
program prog(output);
const c = 1;
var r: real; s: string; i: integer;
begin
  r := 1; i := 1;
  inc(r);  { error: ordinal|incompatible|mismatch|cannot assign|argument|parameter }
  inc(s);  { error: ordinal|incompatible|mismatch|cannot assign|argument|parameter }
  inc(5);  { error: variable }
  dec(c);  { error: variable|constant }
  inc(i, 'a');  { error: incompatible|mismatch|cannot assign|argument|parameter }
  inc(i, 1.5);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  inc;  { error: argument|parameter|expected|unexpected }
end.
