{ ISO 7185 6.4.6: field out of range }
program prog(output);
var r: record f: -1..1 end; i: integer;
begin
  i := -1; r.f := i;
  r.f := r.f * 2  { stops here }
end.
