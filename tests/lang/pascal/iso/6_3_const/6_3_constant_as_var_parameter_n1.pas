{ ISO 7185 6.3: constant as var parameter }
program prog(output);
const c = 1;
procedure p(var i: integer); begin end;
begin
  p(c)  { error: variable|constant }
end.
