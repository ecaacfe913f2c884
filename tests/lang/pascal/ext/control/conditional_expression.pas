{ conditional expression }
program prog(output);
var i: integer; s: string;
function side(n: integer): integer;
begin
  write('<', n, '>'); side := n
end;
begin
  i := 3; writeln(i > 2 ? 'big' : 'small'); s := i = 0 ? 'zero' : i = 3 ? 'three' : 'many'; writeln(s); i := (i > 0) ? side(10) : side(20); writeln(i); writeln((i = 10 ? 1 : 2):4)
end.
