{ ISO 7185 6.4.3.3: tag equals field }
program prog(output);
type r = record b: integer; case b: Boolean of true: (); false: () end;  { error: duplicate|already|redeclar }
begin
end.
