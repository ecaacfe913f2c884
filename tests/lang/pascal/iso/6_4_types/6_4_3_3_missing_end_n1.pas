{ ISO 7185 6.4.3.3: missing end }
program prog(output);
type r = record a: integer; var x: r;  { error+: expected|unexpected }
begin
end.
