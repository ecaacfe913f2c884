{ Subranges are stored in the smallest integer that holds them. }
{$R+}
program sr; 
type
  d = 0..9; n = -5..5; w = 0..60000; y = 1900..2100; t = record a: d; b: n; c: w; e: y end; var x: d; z: n; a: array[d] of n; v: w; r: t; f: file of t; i: integer; s: set of d;
procedure p(var q: d); begin inc(q) end;
begin
  x := 8; p(x); writeln(x, ' ', x - 10, ' ', x * 1000, ' ', -x); z := -3; writeln(z * x, ' ', z div 2, ' ', abs(z)); v := 60000; writeln(v + v, ' ', v * 2); a[3] := 4; for x := low(d) to high(d) do a[x] := x - 4; for x := 9 downto 0 do write(a[x], ' '); writeln; r.e := 2000; r.c := 50000; writeln(r.e + r.c, ' ', sizeof(t), sizeof(d), sizeof(n), sizeof(w), sizeof(y)); s := [x, 3]; x := 3; writeln(x in s, 9 in s); i := 9; x := i; case x of 0..4: writeln('lo'); 5..9: writeln('hi') end; x := succ(pred(x)); writeln(x); assign(f, 'sr.dat'); rewrite(f); write(f, r); close(f); reset(f); read(f, r); writeln(r.c, r.e); close(f); erase(f); writeln(x + 1)
end.
