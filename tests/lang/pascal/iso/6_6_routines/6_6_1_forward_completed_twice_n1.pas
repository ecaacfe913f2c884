{ ISO 7185 6.6.1: forward completed twice }
program prog(output);
procedure p; forward;
procedure p; begin end;
procedure p; begin end;  { error: duplicate|already|redeclar }
begin
  p
end.
