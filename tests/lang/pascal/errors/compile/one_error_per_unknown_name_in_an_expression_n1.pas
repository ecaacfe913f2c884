{ one error per unknown name in an expression }
program prog(output);
var i: integer; s: string;
begin
  i := nope + 1 * 2 - 3;  { error: not found|undeclared|undefined|unknown }
  s := copy(nope2, 1, 2);  { error: not found|undeclared|undefined|unknown }
  i := 2
end.
