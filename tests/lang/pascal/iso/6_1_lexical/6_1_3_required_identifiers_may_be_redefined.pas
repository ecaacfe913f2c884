{ ISO 7185 6.1.3: required identifiers may be redefined }
program prog(output);
const maxint = 7;
type  real = (low1, high1);
var   x: real; abs, ord2: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
procedure shadow;
var integer: char; true: char;
begin
  integer := 'i'; true := 'y';
  writeln(integer, true)
end;
function sqr(i: integer): integer;
begin
  sqr := i + 1
end;
begin
  x := high1; abs := maxint; ord2 := 1;
  chk(1, ord(x) = 1);
  chk(2, abs = 7);
  chk(3, sqr(5) = 6);
  shadow
end.
