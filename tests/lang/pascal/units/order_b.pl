unit order_b;
interface
implementation
uses order_a;
initialization
  Touch('b');
  exit;
  writeln('never');
finalization
  Touch('final b');
  exit;
  writeln('never');
end.
