{$MODE OBJFPC}
uses math;
var q, r: word; a, b: longint; d: double; i: integer;
begin
 divmod(17, 5, q, r); writeln(q, r); divmod(-17, 5, a, b); writeln(a, ' ', b);
 d := 2.345; writeln(roundto(d, -2):0:3, ' ', roundto(2.5, 0):0:1, ' ', roundto(0.125, -2):0:3, ' ', roundto(1234567, 3):0:1);

 writeln(nan, '|', infinity, '|', -infinity, '|', nan:10, '|', infinity:0:2); d := nan; writeln(d); d := infinity; writeln(d, d:5:1);
 randseed := 7; for i := 1 to 5 do write(randomrange(1, 100), ' '); writeln; writeln(randg(10, 2):0:5, ' ', randg(0, 1):0:5);
   writeln(randomfrom([1.5, 2.5, 3.5]):0:1, ' ', random(1000), ' ', random:0:5);
end.
