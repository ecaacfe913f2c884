{ ISO 7185 6.6.1: empty argument list strict }
program prog(output);
procedure q; begin end;
begin
  q()  { error+: expected|unexpected|argument|parameter }
end.
