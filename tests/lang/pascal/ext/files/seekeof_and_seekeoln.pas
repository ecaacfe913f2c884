{ seekeof and seekeoln }
program prog(output);
var f: text; i, n: integer;
begin
  assign(f, 's.txt'); rewrite(f); writeln(f, '1 2  '); writeln(f, '   '); writeln(f, '3 '); writeln(f, '  '); reset(f);
  n := 0; while not seekeof(f) do begin read(f, i); n := n * 10 + i end; writeln(n);
  reset(f); n := 0; while not seekeoln(f) do begin read(f, i); n := n * 10 + i end; writeln(n)
end.
