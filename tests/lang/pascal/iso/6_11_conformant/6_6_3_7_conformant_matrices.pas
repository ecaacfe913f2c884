{ ISO 7185 6.6.3.7: conformant matrices }
program prog(output);
type m23 = array [1..2, 1..3] of integer; row = array [1..3] of integer;
var a: m23; b: array [0..1] of row; i, j: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function trace(var m: array [r1..r2: integer; c1..c2: integer] of integer): integer;
var i, s: integer;
begin
  s := 0; for i := 0 to r2 - r1 do if c1 + i <= c2 then s := s + m[r1 + i, c1 + i]; trace := s
end;
function total(m: array [r1..r2: integer] of array [c1..c2: integer] of integer): integer;
var i, j, s: integer;
begin
  s := 0; for i := r1 to r2 do for j := c1 to c2 do s := s + m[i][j]; total := s
end;
function rowSum(var x: array [lo..hi: integer] of integer): integer;
var i, s: integer;
begin
  s := 0; for i := lo to hi do s := s + x[i]; rowSum := s
end;
procedure eachRow(var m: array [r1..r2: integer; c1..c2: integer] of integer);
var i: integer;
begin
  for i := r1 to r2 do write(rowSum(m[i]):1, ' '); writeln
end;
begin
  for i := 1 to 2 do for j := 1 to 3 do a[i, j] := 10 * i + j;
  for j := 1 to 3 do begin b[0, j] := a[2, j]; b[1, j] := a[1, j] end;
  chk(1, trace(a) = 33); chk(2, total(a) = 102); chk(3, trace(b) = 33); chk(4, total(b) = 102); chk(5, rowSum(a[2]) = 66);
  eachRow(a); eachRow(b)
end.
