{ ISO 7185 6.6.1: procedure with result type }
program prog(output);
procedure p: integer;  { error+: expected|unexpected }
begin
end;
begin
end.
