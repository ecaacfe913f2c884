{ ISO 7185 6.2.1: label defined in inner block }
program prog(output);
label 5;  { error?: label }
procedure p;
begin
  5: writeln('a')  { error?: label }
end;
begin
  p
end.  { error?: label }
