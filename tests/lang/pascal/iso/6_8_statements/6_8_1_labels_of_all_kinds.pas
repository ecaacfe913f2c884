program labels(output);
{ A label in front of each kind of statement, reached only from where ISO 6.8.1 allows. }
label 1, 2, 3, 4, 5, 6, 7, 8, 9999, 0;
var i, n: integer; p: record x: integer end;
procedure q;
begin
  writeln('q'); if n < 3 then goto 5
end;
procedure deep(k: integer);
  procedure inner;
  begin
    if k = 3 then goto 7 else deep(k + 1)
  end;
begin
  inner;
  writeln('not reached')
end;
begin
  n := 0;
  goto 2;
  1: n := n + 10;
  2: if n < 10 then begin
       3: n := n + 1;
       if n < 2 then goto 3;
       goto 1
     end;
  4: for i := 1 to 3 do begin
       if i = 2 then goto 0;
       write(i:2);
       0:
     end;
  writeln;
  n := 0;
  5: n := n + 1;
  repeat
    if n = 1 then q else goto 6
  until n > 2;
  6: writeln(n:1);
  deep(1);
  7: with p do x := 5;
  8: case n of 2: goto 9999; 1, 3: writeln('case') end;
  writeln('not reached');
  9999: while n > 1 do n := n - 1
end.
