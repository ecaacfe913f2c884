{ ISO 7185 6.7.2.5: comparison of different types }
program prog(output);
type col = (red, green); p = ^integer;
var b: Boolean; i: integer; c: char; s: set of 1..9; q: p; k: col; r: record a: integer end;
begin
  i := 1; c := 'a'; s := []; q := nil; k := red; r.a := 1;
  b := i = c;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  b := c < 1;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  b := k = 0;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  b := q = 0;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  b := s = 1;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  b := i = nil;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  b := k < 'a';  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  b := r = i;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  b := s = ['a'];  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
end.
