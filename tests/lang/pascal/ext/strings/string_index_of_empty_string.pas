{ string index of empty string }
program prog(output);
var s: string; i: integer;
begin
  s := ''; i := 1;
  writeln(s[i])  { stops here }
end.
