{ ISO 7185 6.9.2: readln of typed file }
program prog(output);
var f: file of integer; i: integer;
begin
  reset(f);
  readln(f);  { error: text|file }
  readln(f, i)  { error: text|file }
end.
