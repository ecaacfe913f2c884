{ break and continue }
program prog(output);
var i, j, n: integer;
begin
  for i := 1 to 10 do begin if i = 3 then continue; if i = 6 then break; write(i, ' ') end; writeln('| ', i);
  i := 0; while true do begin i := i + 1; if odd(i) then continue; if i > 8 then break; write(i, ' ') end; writeln;
  i := 0; repeat i := i + 1; if i = 2 then continue; write(i, ' '); if i = 4 then break until i >= 10; writeln;
  i := 0; n := 0; repeat i := i + 1; n := n + 1; if n < 100 then continue; writeln('FAIL') until i = 5; writeln(i);
  for i := 1 to 3 do begin for j := 1 to 3 do begin if j = 2 then break; write(i, j, ' ') end; if i = 2 then break end; writeln;
  for i := 1 to 3 do case i of 2: continue; else write('c', i, ' ') end; writeln
end.
