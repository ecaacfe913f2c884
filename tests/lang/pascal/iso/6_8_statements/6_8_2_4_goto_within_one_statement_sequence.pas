{ ISO 7185 6.8.2.4: goto within one statement sequence }
program prog(output);
label 10, 20, 30;
var i: integer;
begin
  for i := 1 to 4 do begin
    if odd(i) then goto 10;
    write(i:1, 'e ');
    goto 20;
    10: write(i:1, 'o ');
    20:
  end;
  writeln;
  i := 1;
  if i = i then begin
    goto 30;
    write('FAIL');
    30: writeln('done')
  end
end.
