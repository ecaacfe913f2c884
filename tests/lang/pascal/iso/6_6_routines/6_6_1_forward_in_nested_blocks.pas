program forwards(output);
procedure a(n: integer); forward;
function b(n: integer): integer; forward;
procedure a;
  procedure c(k: integer); forward;
  procedure d; begin c(n - 1) end;
  procedure c; begin if k > 0 then begin write(k:2); a(k) end end;
begin
  d
end;
function b;
begin
  if n <= 1 then b := 1 else b := n * b(n - 1)
end;
begin
  a(4); writeln(b(5):4)
end.
