program congruous(output);
var m: array [1..2, 1..2] of char;
procedure fill(var x: array [l..h: integer; m..n: integer] of char);
begin
  x[l, n] := 'r';
  x[h, m] := 'l'
end;
procedure both(procedure f(var z: array [p..q: integer] of array [r..s: integer] of char));
begin
  f(m)
end;
begin
  both(fill);
  writeln(m[1, 2], m[2][1])
end.
