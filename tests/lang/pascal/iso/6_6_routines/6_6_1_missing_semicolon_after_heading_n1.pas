{ ISO 7185 6.6.1: missing semicolon after heading }
program prog(output);
procedure p begin end;  { error+: expected|unexpected }
begin
end.
