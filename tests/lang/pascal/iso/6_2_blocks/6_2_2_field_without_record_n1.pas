{ ISO 7185 6.2.2: field without record }
program prog(output);
type r = record fld: integer end;
var v: r;
begin
  v.fld := 1;
  fld := 2  { error: not found|undeclared|undefined|unknown }
end.
