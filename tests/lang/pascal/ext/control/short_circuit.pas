{ short circuit }
program prog(output);
var n: integer; p: ^integer; a: array [1..3] of integer;
function side(b: boolean): boolean;
begin
  n := n + 1; side := b
end;
begin
  n := 0; if (1 = 2) and side(true) then; write(n); if (1 = 1) or side(true) then; write(n); if (1 = 1) and side(true) then; write(n); if side(false) or side(true) then; writeln(n);
  p := nil; if (p <> nil) and (p^ > 0) then writeln('FAIL'); n := 4; if (n <= 3) and (a[n] = 0) then writeln('FAIL');
  {$B+} n := 0; if (1 = 2) and side(true) then; writeln(n) {$B-}
end.
