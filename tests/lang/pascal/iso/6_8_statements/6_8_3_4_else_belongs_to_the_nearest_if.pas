program dangling(output);
var i, j: integer;
begin
  for i := 0 to 1 do
    for j := 0 to 1 do begin
      if i = 0 then if j = 0 then write('a') else write('b');
      if i = 1 then begin if j = 1 then write('c') end else write('d')
    end;
  writeln
end.
