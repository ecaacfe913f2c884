{ ISO 7185 6.9.4: writeln to typed file }
program prog(output);
var f: file of integer;
begin
  rewrite(f);
  writeln(f);  { error: text|file }
  writeln(f, 1)  { error: text|file }
end.
