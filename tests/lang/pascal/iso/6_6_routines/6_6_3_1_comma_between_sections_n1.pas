{ ISO 7185 6.6.3.1: comma between sections }
program prog(output);
procedure p(a: integer, b: integer);  { error+: expected|unexpected }
begin end;
begin
end.
