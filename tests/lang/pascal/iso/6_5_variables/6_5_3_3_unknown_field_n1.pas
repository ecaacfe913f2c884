{ ISO 7185 6.5.3.3: unknown field }
program prog(output);
var r: record a: integer end; p: ^integer;
begin
  r.b := 1;  { error: field|not found|undeclared|undefined|unknown }
  r.a.a := 1;  { error: record|field|not allowed|cannot|must not|not permitted }
  r.a := 1
end.
