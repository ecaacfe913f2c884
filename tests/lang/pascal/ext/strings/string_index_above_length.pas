{ string index above length }
program prog(output);
var s: string; i: integer;
begin
  s := 'abc'; i := 3; writeln(s[i]); i := 4;
  writeln(s[i])  { stops here }
end.
