{ ISO 7185 6.6.3.5: procedure for function }
program prog(output);
procedure p(function f: integer); begin end;
procedure q; begin end;
begin
  p(q)  { error: incompatible|mismatch|cannot assign|argument|parameter|function }
end.
