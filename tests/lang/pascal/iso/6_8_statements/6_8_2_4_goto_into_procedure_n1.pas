{ ISO 7185 6.8.2.4: goto into procedure }
program prog(output);
label 2;
procedure p;
label 1;
begin
  1: writeln
end;
begin
  2: p;
  goto 1  { error: label }
end.
