{ ISO 7185 6.7.2.2: characters are not added strict }
program prog(output);
var c: char; s: packed array [1..2] of char;
begin
  c := 'a';
  c := c + c;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  s := 'a' + 'b';  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
end.
