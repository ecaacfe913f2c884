{ ISO 7185 6.4.3.3: tag type real }
program prog(output);
type r = record case x: real of 1: (a: integer) end;  { error+: ordinal }
begin
end.
