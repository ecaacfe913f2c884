program S15; var n, m, t1, t2: integer;
procedure w; var i: integer; begin for i := 1 to 100 do begin lock(m); n := n + 1; unlock(m) end end;
begin n := 0; m := mutex(); t1 := spawn w; t2 := CreateThread(@w); join t1; WaitForThread(t2); destroy(m); writeln(n) end.
