program limits(output);
const large = maxint; small = -large; pi = 3.14159; minusPi = -pi; yes = true; star = '*'; word = 'word'; plus = +5;
var i: integer;
begin
  i := large; writeln(i:1, small:12, minusPi:9:5, yes, star, word, plus:2)
end.
