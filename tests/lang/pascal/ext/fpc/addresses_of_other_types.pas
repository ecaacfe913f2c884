{$mode fpc}
var w: word; p: ^byte; l: longint; pi: ^integer; pw: pword; a: array[0..3] of byte; pl: plongint; r: real; c: pchar; q: pbyte; i: integer;
    rec: record a, b: byte; c: word end;
begin
  w := $1234; p := @w; writeln(p^); inc(p); writeln(p^);
  l := $01020304; q := @l; for i := 0 to 3 do write(q[i], ' '); writeln;
  pw := @l; writeln(pw^, ' ', pw[1]); a[0] := 1; a[1] := 1; pl := @a; writeln(pl^); pw := @a[0]; writeln(pw^);
  q := @rec; q^ := 5; writeln(rec.a); pbyte(@l)^ := 255; writeln(l); pw^ := 513; writeln(a[0], a[1]);
end.
