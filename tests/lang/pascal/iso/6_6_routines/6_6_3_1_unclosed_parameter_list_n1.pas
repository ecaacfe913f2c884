{ ISO 7185 6.6.3.1: unclosed parameter list }
program prog(output);
procedure p(a: integer; begin end;  { error+: expected|unexpected }
begin
end.
