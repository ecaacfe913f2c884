{ the body is checked against its own heading when the two differ }
program prog(output);
procedure p(a, b, c: integer); forward;
procedure p(n: integer);  { error: parameter|differ|congru }
begin
  n := n + 1
end;
begin
end.
