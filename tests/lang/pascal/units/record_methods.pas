{$mode objfpc}{$H+}
program record_methods;
uses methodpoints;
var
  p, q: TPoint;
begin
  p := TPoint.At(3, 4);
  p.Add(10);
  p.Add(-1, -1);
  q := p + TPoint.At(100, 100);
  writeln(p.Text, ' ', q.Text, ' ', (p + q).Text);
end.
