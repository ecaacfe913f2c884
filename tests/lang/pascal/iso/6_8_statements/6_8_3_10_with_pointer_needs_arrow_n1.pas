{ ISO 7185 6.8.3.10: with pointer needs arrow }
program prog(output);
type r = record f: integer end;
var p: ^r;
begin
  new(p);
  with p do f := 1  { error+: record }
end.
