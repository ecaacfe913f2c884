program sets(output);
var s: set of 0..40; i, n: integer;
begin
  n := 3;
  s := [n, n, 5..n + 4, 40, n * 10..n, 9..9];
  for i := 0 to 40 do if i in s then write(i:3);
  writeln(([] = s - s), [] <= s, s >= [3, 9]:6, [1..3] - [2] = [1, 3])
end.
