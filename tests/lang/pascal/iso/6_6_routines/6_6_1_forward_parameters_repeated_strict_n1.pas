{ ISO 7185 6.6.1: forward parameters repeated strict }
program prog(output);
procedure p(n: integer); forward;
procedure p(n: integer);  { error+: parameter|forward|repeat|duplicate|already|redeclar }
begin end;
begin
  p(1)
end.
