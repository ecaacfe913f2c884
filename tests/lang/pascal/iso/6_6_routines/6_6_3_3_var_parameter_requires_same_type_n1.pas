{ ISO 7185 6.6.3.3: var parameter requires same type }
program prog(output);
type small = 1..5; c1 = (red, green); c2 = red..red;
var s: small; r: real; c: char; b: Boolean; d: c2; i: integer;
procedure p(var n: integer); begin end;
procedure q(var x: real); begin end;
procedure k(var x: c1); begin end;
begin
  s := 1; r := 0; c := 'a'; b := true; i := 0; d := red;
  p(s);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(r);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(c);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(b);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  q(i);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  k(d);  { error: incompatible|mismatch|cannot assign|argument|parameter }
end.
