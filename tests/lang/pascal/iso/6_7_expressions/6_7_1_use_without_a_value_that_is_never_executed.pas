program neverExecuted(output);
{ A use is an error only when it is executed. }
type
  rec = record a, b: integer end;
var
  n, m, k: integer;
  r: rec;
  s: set of 1..100;
  x: real;

procedure p(really: boolean);
var
  i: integer;
  c: array [1..3] of char;
  procedure q;
  begin
    if really then writeln(i, c[2])
  end;
begin
  q;
  if really then writeln(c[i])
end;

begin
  n := 3;
  if n < 0 then begin
    writeln(m);
    k := m;
    writeln(r.a, x);
    if 5 in s then writeln('?')
  end;
  while n > 5 do n := m;
  p(false);
  writeln(n:1)
end.
