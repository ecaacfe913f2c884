{ ISO 7185 6.3: constants of all kinds in types }
program prog(output);
const n = 5; lo = 'a'; hi = 'e';
type vec = array [1..n] of integer; low = -n..n; letters = lo..hi;
var v: vec; l: low; c: letters; sum: integer;
begin
  sum := 0;
  for l := -n to n do sum := sum + 1;
  for l := 1 to n do v[l] := l;
  for c := lo to hi do write(c);
  writeln(sum:3, v[n]:2)
end.
