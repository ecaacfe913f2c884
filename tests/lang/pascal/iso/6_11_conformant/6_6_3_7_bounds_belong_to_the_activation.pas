{ ISO 7185 6.6.3.7: bounds belong to the activation }
program prog(output);
var a: array [1..4] of integer; i: integer;
procedure rec(var x: array [lo..hi: integer] of integer; depth: integer);
var y: array [5..6] of integer;
  procedure inner;
  begin
    write(lo:1, '-', hi:1, ' ')
  end;
begin
  inner;
  if depth > 0 then begin y[5] := 1; y[6] := 2; rec(y, depth - 1) end;
  inner
end;
procedure viaParameter(procedure p(var x: array [l..h: integer] of integer));
begin
  p(a)
end;
procedure last(var z: array [b..e: integer] of integer);
begin
  writeln(z[e]:1)
end;
begin
  for i := 1 to 4 do a[i] := i * 11;
  rec(a, 2); writeln;
  viaParameter(last)
end.
