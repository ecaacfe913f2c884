{ ISO 7185 6.8.2.4: goto statements }
program prog(output);
label 1, 2, 9;
var i, n: integer;
procedure search(k: integer);
label 1;
var j: integer;
  procedure deep(d: integer);
  begin
    if d = 0 then begin
      if k = 3 then goto 9;
      goto 1
    end;
    deep(d - 1);
    writeln('FAIL')
  end;
begin
  j := k; deep(5);
  writeln('FAIL');
  1: writeln('left ', j:1)
end;
begin
  i := 0;
  1: i := i + 1;
  if i < 4 then goto 1;
  writeln(i:1);
  for i := 1 to 10 do
    while true do
      repeat
        n := i;
        goto 2
      until false;
  2: writeln(n:1);
  begin
    goto 9;
    writeln('FAIL')
  end;
  9: n := n + 1;
  if n < 4 then begin search(n); goto 9 end;
  if n = 4 then begin n := 100; search(3) end;
  writeln('end ', n:1)
end.
