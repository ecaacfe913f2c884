{ ISO 7185 6.4.3.3: tag values not all covered strict }
program prog(output);
type r = record case x: Boolean of true: (a: integer) end;  { error: missing|cover|variant|value }
begin
end.
