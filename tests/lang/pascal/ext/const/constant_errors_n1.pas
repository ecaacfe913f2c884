{ constant errors }
program prog(output);
var v: integer;
function f: integer; begin f := 1 end;
const a = f;  { error: constant }
      b = v + 1;  { error: constant }
      c = 1 + 'a';  { error: operator|operand|incompatible|mismatch|not allowed|cannot|constant }
      d: integer = 'x';  { error: incompatible|mismatch|cannot assign }
      e: array [1..2] of integer = (1, 2, 3);  { error: element|many|count|incompatible|mismatch|cannot assign|expected|unexpected|argument|parameter }
      g: array [1..3] of integer = (1, 2);  { error: element|few|count|incompatible|mismatch|cannot assign|expected|unexpected|argument|parameter }
      h = 5 div 0;  { error: by zero|constant }
begin
end.
