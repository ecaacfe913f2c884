{ ISO 7185 6.5.3.3: pointer needs arrow strict }
program prog(output);
type r = record f: integer end; p = ^r;
var x: p;
begin
  new(x);
  x.f := 1  { error: record|field|pointer|not allowed|cannot|must not|not permitted }
end.
