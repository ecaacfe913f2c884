{ const parameter is read only }
program prog(output);
type rec = record a: integer end;
procedure p(const n: integer; const r: rec; const s: string);
begin
  n := 1;  { error: constant|not allowed|cannot|must not|not permitted|variable|argument|parameter }
  r.a := 1;  { error: constant|not allowed|cannot|must not|not permitted|variable|argument|parameter }
  s := 'x';  { error: constant|not allowed|cannot|must not|not permitted|variable|argument|parameter }
  inc(n)  { error: constant|not allowed|cannot|must not|not permitted|variable|argument|parameter }
end;
begin
end.
