{ ISO 7185 6.2.2: duplicate procedure }
program prog(output);
procedure p; begin end;
procedure p; begin end;  { error: duplicate|already|redeclar }
begin
end.
