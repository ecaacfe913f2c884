program division(output);
var i, j: integer;
begin
  for i := -7 to 7 do if odd(i) then begin
    for j := -3 to 3 do if j <> 0 then write(i div j:3);
    for j := 1 to 3 do write(i mod j:3);
    writeln
  end
end.
