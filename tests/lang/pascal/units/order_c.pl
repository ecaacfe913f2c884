unit order_c;
interface
uses order_b;
implementation
uses order_a;
var t: text;
initialization
  Touch('c');
finalization
  Touch('final c');
end.
