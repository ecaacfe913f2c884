{ string errors }
program prog(output);
var s: string; i: integer; b: boolean;
begin
  s := 5;  { error: incompatible|mismatch|cannot assign }
  s := true;  { error: incompatible|mismatch|cannot assign }
  s := 1.5;  { error: incompatible|mismatch|cannot assign }
  i := 'abc';  { error: incompatible|mismatch|cannot assign }
  i := s;  { error: incompatible|mismatch|cannot assign }
  s := s + 1;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  s := s - 'a';  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  b := s = 5;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  i := length(5);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  s := copy(5, 1, 2);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  i := pos(1, s);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  s['a'] := 'x';  { error: incompatible|mismatch|cannot assign|index }
  s := 'ok'
end.
