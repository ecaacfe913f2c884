{ ISO 7185 6.4.3.2: strings of different length compared }
program prog(output);
var s: packed array [1..3] of char; b: Boolean;
begin
  s := 'abc';
  b := s = 'abcd'  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot|length }
end.
