program hiding(output);
var r: record a, b: integer; s: record a, c: integer end end; a: integer;
begin
  a := 1; r.a := 2; r.b := 3; r.s.a := 4; r.s.c := 5;
  with r do begin
    write(a:2, b:2);
    with s do write(a:2, b:2, c:2)
  end;
  with r, s do write(a:2, b:2, c:2);
  with r.s, r do write(a:2);
  writeln(a:2)
end.
