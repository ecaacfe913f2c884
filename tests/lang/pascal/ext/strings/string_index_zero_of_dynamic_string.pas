{ string index zero of dynamic string }
program prog(output);
var s: string; i: integer;
begin
  s := 'abc'; i := 0;
  s[i] := 'x'  { stops here }
end.
