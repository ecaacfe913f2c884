{ Move, FillChar, BlockRead and BlockWrite from an element on: to the end of its array. }
program MoveElements;
type
  TPoint = record x, y: integer end;
var
  b, b2: array[0..15] of byte;
  i: integer;
  d, e: array of integer;
  m: array[1..3, 1..4] of word;
  s: string[20];
  c: array[1..5] of char;
  p: array['a'..'d'] of TPoint;
  f: file;
  n: integer;
function Twice: integer;
begin
  write('once ');
  Twice := 1
end;
procedure Open(var a: array of integer; k: integer);
begin
  FillChar(a[k], SizeOf(integer) * 2, 0);
  Move(a, a[k + 2], 4)
end;
procedure Show(const a: array of integer);
var
  x: integer;
begin
  for x in a do write(x, ' ');
  writeln
end;
begin
  for i := 0 to 15 do b[i] := i;
  Move(b[4], b2, 3);
  Move(b[0], b[2], 10);
  for i := 0 to 12 do write(b[i], ' ');
  writeln(b2[0], b2[2], b2[3]);
  SetLength(d, 6);
  for i := 0 to 5 do d[i] := i * 1000;
  SetLength(e, 3);
  Move(d[2], e[Twice], 2 * SizeOf(integer));
  Show(e);
  Open(d, 1);
  Show(d);
  for i := 1 to 4 do m[2, i] := 256 * i;
  Move(m[2, 2], m[1], 6);
  writeln(m[1, 1], ' ', m[1, 3], ' ', m[1, 4]);
  FillChar(m[3, 3], 4, 1);
  writeln(m[3, 2], ' ', m[3, 4]);
  FillChar(s, SizeOf(s), 'x');
  s[0] := #5;
  FillChar(s[2], 3, '-');
  Move(s[1], c, 5);
  writeln(s, ' ', c[1], c[2], c[5]);
  p['b'].y := 7;
  Move(p['b'], p['a'], SizeOf(TPoint));
  writeln(p['a'].y);
  Assign(f, ParamStr(0) + '.tmp');
  Rewrite(f, 1);
  BlockWrite(f, b[3], 4);
  Close(f);
  Reset(f, 1);
  BlockRead(f, b2[10], 6, n);
  writeln(n, ' ', b2[9], b2[10], b2[13], b2[14]);
  Close(f);
  Erase(f);
  i := 16;
  try
    Move(b[i], b2, 1)
  except
    on x: Exception do writeln(x.Code)
  end;
  try
    Move(b[10], b2, 7)
  except
    on x: Exception do writeln(x.Code)
  end
end.
