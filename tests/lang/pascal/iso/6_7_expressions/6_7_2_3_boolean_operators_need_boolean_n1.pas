{ ISO 7185 6.7.2.3: boolean operators need boolean }
program prog(output);
var b: Boolean; r: real; c: char;
begin
  r := 1; c := 'x';
  b := true and 1;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  b := 'a' or true;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  b := r and true;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  b := not r;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  b := not c;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  b := not nil;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
end.
