unit order_d;
interface
implementation
uses order_a;
var zero: integer;
finalization
  Touch('final d');
  writeln(1 div zero);
end.
