{ ISO 7185 6.6.3.3: var parameter requires variable }
program prog(output);
const c = 3;
var i: integer;
procedure p(var n: integer); begin end;
begin
  i := 1;
  p(5);  { error: variable }
  p(i + 1);  { error: variable }
  p(-i);  { error: variable }
  p(c);  { error: variable|constant }
  p(abs(i));  { error: variable }
  p(i)
end.
