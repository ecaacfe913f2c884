program bufferVariableBeforeRewrite(output);
{ The buffer variable exists as long as the file variable, opened or not. }
type pair = record a: integer; b: char end;
var
  f, g: file of integer;
  h: file of pair;
procedure double(var n: integer);
begin
  n := 2 * n
end;
begin
  f^ := 21;
  g^ := f^;
  double(g^);
  h^.a := g^ - 2;
  h^.b := 'x';
  writeln(f^:1, ' ', g^:1, ' ', h^.a:1, ' ', h^.b);
  rewrite(f);
  f^ := 5;
  put(f);
  reset(f);
  writeln(f^:1)
end.
