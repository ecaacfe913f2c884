{ ISO 7185 6.6.3.7: bound as var argument }
program prog(output);
procedure q(var i: integer); begin end;
procedure p(var x: array [lo..hi: integer] of integer);
begin
  q(lo)  { error: variable|not allowed|cannot|must not|not permitted|constant|bound }
end;
begin
end.
