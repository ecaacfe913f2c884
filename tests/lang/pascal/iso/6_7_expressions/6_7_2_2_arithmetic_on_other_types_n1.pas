{ ISO 7185 6.7.2.2: arithmetic on other types }
program prog(output);
type col = (red, green);
var i: integer; r: real; p: ^integer; a: array [1..2] of integer; c: col;
begin
  c := red; new(p);
  i := true + 1;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  i := 1 - false;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  i := 'a' * 2;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  r := 1 / 'a';  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  r := 1.5 + nil;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  i := c + 1;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  i := a + a;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  i := p + 1;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  i := -true;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|sign|numeric }
  i := -'a';  { error: operator|operand|incompatible|mismatch|not allowed|cannot|sign|numeric }
  i := +c;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|sign|numeric }
end.
