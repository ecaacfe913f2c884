program files(output);
label 1;
var n: integer;
procedure p;
var f: text; i: integer;
begin
  rewrite(f);
  writeln(f, 'line', n:2);
  reset(f);
  while not eoln(f) do begin write(f^); get(f) end;
  writeln;
  if n < 1500 then goto 1
end;
begin
  n := 1497;
  1: n := n + 1;
  p;
  writeln('done')
end.
