{ ISO 7185 6.2.3: procedural parameter keeps its activation }
program prog(output);
var k: integer;
{ Knuth's "man or boy": each b must see the k and the x of the activation it was made in }
function a(k: integer; function x1: integer; function x2: integer; function x3: integer;
           function x4: integer; function x5: integer): integer;
  function b: integer;
  begin
    k := k - 1;
    b := a(k, b, x1, x2, x3, x4)
  end;
begin
  if k <= 0 then a := x4 + x5 else a := b
end;
function one: integer; begin one := 1 end;
function minusOne: integer; begin minusOne := -1 end;
function zero: integer; begin zero := 0 end;
begin
  for k := 0 to 10 do write(a(k, one, minusOne, minusOne, one, zero):1, ' ');
  writeln
end.
