program PowerDecimals;
uses Math;
var i: integer;
begin
  i := 3;
  writeln(Power(2, 10), ' ', Power(i, 2):0:1, ' ', Power(2, -1):0:2, ' ', Power(2, 10):8:0, '|')
end.
