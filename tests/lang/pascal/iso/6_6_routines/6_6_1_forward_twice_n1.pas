{ ISO 7185 6.6.1: forward twice }
program prog(output);
procedure p; forward;
procedure p; forward;  { error: duplicate|already|redeclar|forward }
procedure p; begin end;
begin
  p
end.
