unit circle_a;
interface
type TThing = record n: integer end;
procedure Down(n: integer);
procedure Show(const t: TThing);
implementation
uses circle_b;
procedure Down(n: integer);
begin
  writeln('a ', n);
  if n > 0 then circle_b.Down(n - 1);
end;
procedure Show(const t: TThing);
begin
  writeln('thing ', t.n);
end;
initialization
  writeln('init a');
finalization
  writeln('final a');
end.
