{ ISO 7185 6.6.3.4: procedural parameters }
program prog(output);
var total: integer;
procedure each(n: integer; procedure visit(i: integer));
var i: integer;
begin
  for i := 1 to n do visit(i)
end;
procedure show(k: integer);
begin
  write(k:1, ' ')
end;
procedure sum(i: integer);
begin
  total := total + i
end;
procedure twice(procedure p);
begin
  p; p
end;
procedure hello;
begin
  writeln('hello')
end;
procedure pass(procedure outer1(procedure inner1); procedure x);
begin
  outer1(x)
end;
procedure local(start: integer);
var n: integer;
  procedure add(i: integer);
  begin
    n := n + i
  end;
begin
  n := start; each(4, add); writeln(n:1)
end;
procedure modify(procedure p(var a: integer; b: integer); var x: integer);
begin
  p(x, 5)
end;
procedure addTo(var a: integer; b: integer);
begin
  a := a + b
end;
begin
  each(3, show); writeln;
  total := 0; each(10, sum); writeln(total:1);
  twice(hello);
  pass(twice, hello);
  local(100); local(0);
  modify(addTo, total); writeln(total:1)
end.
