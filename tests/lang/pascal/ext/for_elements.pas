type day = (mon, tue, wed);
var s: set of char; d: set of day; x: day; q: string[10]; r: record a: record n: integer end; end; c: char; z: array of integer; ss: string;
begin
  s := ['a', 'x'..'z']; for c in s do write(c); writeln;
  d := [mon, wed]; for x in d do write(x, ' '); writeln;
  for var k in [3, 5..7] do write(k, ' '); writeln;
  q := 'hey'; for c in q do write(c, '.'); writeln;
  for var e: char in 'xyz' do write(e); writeln;
  for r.a.n := 1 to 3 do write(r.a.n, ' '); writeln(r.a.n);
  for r.a.n := 1 to 9 do if r.a.n = 4 then break; writeln(r.a.n);
  for r.a.n := 5 to 4 do; writeln(r.a.n);
  z := [4, 5, 6]; for var v in z do begin if v = 5 then continue; write(v, ' ') end; writeln;
  ss := ''; for var day in d do ss := ss + 'q'; writeln(ss);
end.
