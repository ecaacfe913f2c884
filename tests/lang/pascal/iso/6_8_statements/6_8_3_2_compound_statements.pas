program compounds(output);
var i: integer;
begin
  begin begin i := 1 end; begin i := i + 1; begin i := i * 10; end end end;
  if i = 20 then begin write('a'); write('b') end else begin write('c') end;
  writeln
end.
