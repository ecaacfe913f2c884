{ ISO 7185 6.2.1: empty block }
program prog;
begin
end.
