{ ISO 7185 6.1.9: alternative brackets }
program prog(output);
var a: array (.1..3.) of integer; s: set of 1..9; i: integer;
begin
  for i := 1 to 3 do a(.i.) := i * i;
  s := (.1, 3..5.);
  if (4 in s) and not (2 in s) then writeln(a[1]:1, a(.2.):1, a[3.):1)
end.
