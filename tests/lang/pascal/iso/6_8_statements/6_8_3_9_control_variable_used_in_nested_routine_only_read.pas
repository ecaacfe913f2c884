program readOnly(output);
var i: integer;
procedure show;
begin
  write(i:2)
end;
begin
  for i := 1 to 3 do show;
  writeln
end.
