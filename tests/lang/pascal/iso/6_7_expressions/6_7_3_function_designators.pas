{ ISO 7185 6.7.3: function designators }
program prog(output);
var n: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function next: integer;
begin
  n := n + 1; next := n
end;
function sum3(a, b, c: integer): integer;
begin
  sum3 := a + 10 * b + 100 * c
end;
function fib(n: integer): integer;
begin
  if n < 2 then fib := n else fib := fib(n - 1) + fib(n - 2)
end;
function max(a, b: real): real;
begin
  if a > b then max := a else max := b
end;
begin
  n := 0; chk(1, next + next * 10 = 21); chk(2, next = 3); chk(3, sum3(1, 2, 3) = 321);
  chk(4, sum3(sum3(1, 0, 0), fib(5), fib(fib(4))) = 251); chk(5, fib(20) = 6765); chk(6, max(1, max(2.5, 2)) = 2.5); chk(7, sqr(next) = 16); chk(8, n = 4)
end.
