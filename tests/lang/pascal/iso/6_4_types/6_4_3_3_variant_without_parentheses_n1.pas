{ ISO 7185 6.4.3.3: variant without parentheses }
program prog(output);
type r = record case b: Boolean of true: x: integer; false: () end;  { error+: expected|unexpected }
begin
end.
