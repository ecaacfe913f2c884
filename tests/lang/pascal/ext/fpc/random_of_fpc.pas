{$mode fpc}
var i: integer; l: int64; c: cardinal;
begin
  for i := 1 to 5 do write(random(100), ' '); writeln;
  randseed := 42; for i := 1 to 5 do write(random(1000), ' '); writeln(random:0:15, ' ', random:0:12);
  randseed := 42; l := 10000000000; writeln(random(l), ' ', random(l), ' ', random(l div l * 100), ' ', random(100));
  randseed := 7; c := 1000; writeln(random(c), ' ', random(-10), ' ', random(-1000000), ' ', random(0), ' ', random(1), ' ', random(100));
  randseed := 1; for i := 1 to 1500 do l := random(1000000); writeln(l);
  randseed := -5; l := 10; writeln(random(1000), ' ', random(maxlongint), ' ', random(l * -100000), ' ', random(l-9), ' ', random(l - 10), ' ', random(10));
end.
