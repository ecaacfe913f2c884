{ ISO 7185 6.9.4: writeln }
program prog(output);
var f: text; n: integer; c: char;
begin
  writeln; writeln('a'); writeln('b', 1:2); writeln(output); writeln(output, 'c');
  rewrite(f); writeln(f); writeln(f, 'x'); writeln(f); reset(f);
  n := 0; while not eof(f) do begin if eoln(f) then n := n + 1; get(f) end;
  writeln(n:1)
end.
