{ Units that use each other: one in its interface, the other in its implementation. The later one hides the earlier one's name. }
program circular;
uses circle_b, circle_a;
begin
  Down(3);
  circle_b.Down(0);
  writeln(last.n);
end.
