unit circle_b;
interface
uses circle_a;
var last: TThing;
procedure Down(n: integer);
implementation
procedure Down(n: integer);
begin
  writeln('b ', n);
  last.n := n;
  Show(last);
  if n > 0 then circle_a.Down(n - 1);
end;
begin
  writeln('init b');
end.
