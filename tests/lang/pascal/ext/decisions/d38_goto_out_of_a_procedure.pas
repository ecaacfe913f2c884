{ d38 goto out of a procedure }
program prog(output);
label finish;
procedure p(n: integer);
begin
  if n = 0 then goto finish; p(n - 1); writeln('FAIL')
end;
begin
  p(3); writeln('FAIL'); finish: writeln('left')
end.
