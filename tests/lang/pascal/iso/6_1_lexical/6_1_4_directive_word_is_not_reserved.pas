{ ISO 7185 6.1.4: directive word is not reserved }
program prog(output);
var forward: integer;
procedure q(n: integer); forward;
procedure p(n: integer);
begin
  if n > 0 then q(n - 1)
end;
procedure q;
begin
  writeln('q', n:1);
  if n > 0 then p(n - 1)
end;
begin
  forward := 4;
  p(forward)
end.
