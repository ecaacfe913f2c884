{ ISO 7185 6.6.3.3: parentheses make an expression }
program prog(output);
var i: integer;
procedure p(var n: integer); begin end;
begin
  i := 1;
  p((i))  { error: variable }
end.
