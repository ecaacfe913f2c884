{ ISO 7185 6.5.3.2: second index out of bounds }
program prog(output);
var m: array [1..2, 1..3] of integer; i, j, n: integer;
begin
  n := 0;
  for i := 1 to 2 do
    for j := 1 to 3 + ord(i = 2) do begin
      m[i, j] := n;  { stops here }
      n := n + 1; write(n:2)
    end
end.
