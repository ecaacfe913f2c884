{ ISO 7185 6.6.2: missing result type }
program prog(output);
function f(a: integer);  { error+: expected|unexpected|result|type }
begin
  f := 1
end;
begin
end.
