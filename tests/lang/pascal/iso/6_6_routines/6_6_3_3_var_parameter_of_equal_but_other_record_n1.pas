{ ISO 7185 6.6.3.3: var parameter of equal but other record }
program prog(output);
type r1 = record a: integer end; r2 = record a: integer end;
var x: r2;
procedure p(var r: r1); begin end;
begin
  p(x)  { error: incompatible|mismatch|cannot assign|argument|parameter }
end.
