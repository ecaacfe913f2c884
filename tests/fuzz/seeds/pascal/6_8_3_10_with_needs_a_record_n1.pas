{ ISO 7185 6.8.3.10: with needs a record }
program prog(output);
var i: integer; a: array [1..2] of record f: integer end;
begin
  with i do i := 1;  { error: record }
  with a do a[1].f := 1;  { error: record }
  with a[1] do f := 1
end.
