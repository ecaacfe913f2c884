{ ISO 7185 6.10: program parameter file stays }
program prog(output, data);
var data: file of integer;
procedure put2(n: integer);
begin
  rewrite(data); write(data, n, n + 1)
end;
function sum: integer;
var i, s: integer;
begin
  reset(data); s := 0;
  while not eof(data) do begin read(data, i); s := s + i end;
  sum := s
end;
begin
  put2(20); writeln(sum:1); put2(3); writeln(sum:1)
end.
