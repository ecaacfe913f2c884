{ ISO 7185 6.5.3.3: variable is no record }
program prog(output);
var i: integer; a: array [1..2] of record f: integer end;
begin
  i.f := 1;  { error: record|field|not allowed|cannot|must not|not permitted }
  a.f := 1;  { error: record|field|not allowed|cannot|must not|not permitted }
  a[1].f := 1
end.
