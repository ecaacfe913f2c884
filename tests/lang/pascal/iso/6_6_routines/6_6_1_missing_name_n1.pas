{ ISO 7185 6.6.1: missing name }
program prog(output);
procedure (a: integer); begin end;  { error+: expected|unexpected }
begin
end.
