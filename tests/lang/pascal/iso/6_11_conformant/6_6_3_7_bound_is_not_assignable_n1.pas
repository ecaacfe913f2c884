{ ISO 7185 6.6.3.7: bound is not assignable }
program prog(output);
procedure p(var x: array [lo..hi: integer] of integer);
begin
  lo := 1;  { error: variable|not allowed|cannot|must not|not permitted|constant|bound }
  hi := 2  { error: variable|not allowed|cannot|must not|not permitted|constant|bound }
end;
begin
end.
