program circular2;
uses circle_a, circle_b;
var t: TThing;
begin
  Down(1);
  t := last;
  Show(t);
end.
