program proc(output);
procedure p(i: integer);
begin end;
begin
  p; { error: argument }
  p(1, 2); { error?: argument }
  p(1)
end.
