program setParameter(output);
type small = set of 1..5; large = set of 1..20;
var l: large;
procedure p(s: small);
begin
  writeln('ok')
end;
begin
  l := [1, 5]; p(l);
  l := [1, 6]; p(l)
end.
