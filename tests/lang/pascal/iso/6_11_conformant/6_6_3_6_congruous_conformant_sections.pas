program congruous(output);
type t = array [1..3] of integer;
var a: t; b: array [0..5] of integer; i: integer;

procedure fill(var x: array [l..h: integer] of integer; n: integer);
var i: integer;
begin
  for i := l to h do x[i] := n * i
end;

procedure zero(var y: array [first..last: integer] of integer; k: integer);
begin
  y[first] := 0;
  y[last] := k
end;

procedure both(procedure f(var z: array [p..q: integer] of integer; m: integer));
begin
  f(a, 2);
  f(b, 3)
end;

begin
  both(fill);
  writeln(a[3]:1, b[5]:3);
  both(zero);
  writeln(a[1]:1, a[2]:2, a[3]:2, b[0]:2, b[5]:2)
end.
