{ ISO 7185 6.8.3.4: if statements }
program prog(output);
var i, j: integer;
begin
  for i := 0 to 3 do begin
    j := i;
    if odd(i) then if i > 2 then write('a') else write('b');
    if odd(i) then begin if i > 2 then write('c') end else write('d');
    if i = 0 then write('0') else if i = 1 then write('1') else if i = 2 then write('2') else write('3');
    if not odd(i) then else write('!');
    writeln(j:2)
  end
end.
