program recursion(output);
var
  a: array [1..8] of integer;
  i: integer;
procedure sort(var x: array [l..h: integer] of integer; from, upto: integer);
var i, j, p, t: integer;
begin
  i := from; j := upto; p := x[(from + upto) div 2];
  repeat
    while x[i] < p do i := i + 1;
    while p < x[j] do j := j - 1;
    if i <= j then begin
      t := x[i]; x[i] := x[j]; x[j] := t;
      i := i + 1; j := j - 1
    end
  until i > j;
  if from < j then sort(x, from, j);
  if i < upto then sort(x, i, upto)
end;
begin
  for i := 1 to 8 do a[i] := (i * 5) mod 8;
  sort(a, 1, 8);
  for i := 1 to 8 do write(a[i]:2);
  writeln
end.
