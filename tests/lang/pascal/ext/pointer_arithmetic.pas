{ Pointers move within the array that they lead into; GetMem makes a value of the pointer's type. }
program PointerArithmetic;
type
  TPoint = record x, y: integer end;
  PPoint = ^TPoint;
  PList = ^TList;
  TList = array[1..10] of integer;
var
  a: array[0..4] of integer;
  d: array of TPoint;
  p, q: ^integer;
  r: PPoint;
  l: PList;
  i: integer;
function Total(first: PPoint; count: integer): integer;
begin
  Total := 0;
  while count > 0 do begin
    Total := Total + first^.x * first[0].y;
    inc(first);
    dec(count)
  end
end;
begin
  for i := 0 to 4 do a[i] := i * 10;
  p := @a[0];
  inc(p);
  write(p^, ' ');
  p := p + 2;
  q := @a[0];
  writeln(p^, ' ', p - q, ' ', p[1], ' ', (q + 2)^);
  dec(p, 2);
  p[1] := 99;
  writeln(a[2], ' ', p = q + 1);
  setlength(d, 3);
  for i := 0 to 2 do begin
    d[i].x := i;
    d[i].y := 2
  end;
  r := @d[0];
  writeln(Total(r, 3), ' ', Total(r + 1, 1));
  getmem(l, sizeof(TList));
  l^[10] := 5;
  writeln(l^[10], l^[1]);
  freemem(l, sizeof(TList));
  writeln(l = nil);
  try
    writeln(q[5])
  except
    on e: Exception do writeln(e.Code)
  end;
  try
    raise Exception.CreateFmt('%d of %s', [3, 'four'])
  except
    on e: Exception do writeln(e.Message)
  end
end.
