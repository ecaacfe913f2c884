{ ISO 7185 6.4.3.3: tag type is not a name }
program prog(output);
type r = record case x: 1..3 of 1: (a: integer); 2, 3: () end;  { error+: expected|unexpected }
begin
end.
