{ ISO 7185 6.2.3: each activation has its own variables }
program prog(output);
var depth: integer;
procedure p(n: integer);
var loc: integer;
  procedure show;
  begin
    write(' ', n:1, '/', loc:1)
  end;
begin
  loc := n * 10;
  if n > 0 then p(n - 1);
  show
end;
function ackermann(m, n: integer): integer;
begin
  depth := depth + 1;
  if m = 0 then ackermann := n + 1
  else if n = 0 then ackermann := ackermann(m - 1, 1)
  else ackermann := ackermann(m - 1, ackermann(m, n - 1))
end;
begin
  p(3); writeln;
  depth := 0;
  writeln(ackermann(2, 3):1, ' ', depth:1)
end.
