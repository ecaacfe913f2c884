program FrameRecords;
{ Records and small arrays of a routine, as native code keeps them in registers: they are copied, passed on by reference, changed by others, taken as
  open arrays, captured, and read after an error; and code that begins in the middle of a loop finds them as they are. }
{$mode objfpc}
type
  TVec = record x, y: Double end;
  TBox = record low, high: TVec; tag: Byte; kind: Char end;
  TSmall = array [1..3] of Integer;
  TPair = record s: string; n: Integer end;
  TMix = record case Boolean of False: (i: Int64); True: (d: Double) end;

function Vec(x, y: Double): TVec;
begin
  Result.x := x;
  Result.y := y;
end;

function Add(const a, b: TVec): TVec;
begin
  Add.x := a.x + b.x;
  Add.y := a.y + b.y;
end;

procedure Scale(var v: TVec; by: Double);
begin
  v.x := v.x * by;
  v.y := v.y * by;
end;

{ calls, so that its parameters are seen to by the collector }
procedure Grow(var v: TVec; depth: Integer);
var
  s: string;
begin
  Str(depth, s);
  if depth > 0 then Grow(v, depth - 1);
  v.x := v.x + Length(s);
end;

function Sum(const a: array of Integer): Integer;
var
  i: Integer;
begin
  Sum := 0;
  for i := 0 to High(a) do Sum := Sum + a[i];
end;

function InLoop(n: Integer): Double;
var
  at, step: TVec;
  box: TBox;
  counts: TSmall;
  i: Integer;
begin
  at := Vec(0, 0);
  step := Vec(1, 0.5);
  box.low := at;
  box.high := at;
  box.tag := 250;
  box.kind := 'a';
  counts[1] := 0; counts[2] := 0; counts[3] := 0;
  for i := 1 to n do begin
    at := Add(at, step);
    if i mod 100 = 0 then Scale(step, 0.5);
    if i mod 1000 = 0 then Grow(step, 2);
    box.high := Add(box.high, at);
    box.tag := Byte(box.tag + 1);
    counts[i mod 3 + 1] := counts[i mod 3 + 1] + i;
    if i mod 5000 = 0 then box.kind := Succ(box.kind);
  end;
  writeln(at.x:0:6, ' ', at.y:0:6, ' ', box.high.x:0:3, ' ', box.tag, ' ', box.kind, ' ', Sum(counts), ' ', counts[2]);
  InLoop := at.x + box.low.x;
end;

function Captured(n: Integer): Integer;
var
  v: TSmall;
  i: Integer;
  procedure Bump(by: Integer);
  begin
    v[1] := v[1] + by;
    v[2] := v[1] mod 7;
  end;
begin
  v[1] := 0; v[2] := 0; v[3] := 5;
  for i := 1 to n do Bump(i mod 10);
  Captured := v[1] + v[2] + v[3];
end;

function AfterError(n: Integer): Double;
var
  v: TVec;
  a: TSmall;
  i, zero: Integer;
begin
  v := Vec(0, 0);
  a[1] := 0; a[2] := 0; a[3] := 0;
  zero := 0;
  for i := 1 to n do
    try
      v.x := v.x + 1;
      a[i mod 3 + 1] := i;
      if i mod 4 = 0 then a[1] := a[1] div zero;
      v.y := v.y + 1;
      a[n] := 1;
    except
      v.y := v.y + 0.25;
    end;
  writeln(a[1], ' ', a[2], ' ', a[3]);
  AfterError := v.x * 1000 + v.y;
end;

function Fibs(n: Integer): TVec;
var
  a, b: TVec;
begin
  if n < 2 then exit(Vec(n, 1));
  a := Fibs(n - 1);
  b := Fibs(n - 2);
  Result := Add(a, b);
end;

procedure Texts(n: Integer);
var
  p, q: TPair;
  i: Integer;
begin
  p.s := '';
  p.n := 0;
  for i := 1 to n do begin
    q := p;
    q.s := q.s + Chr(97 + i mod 26);
    q.n := q.n + i;
    if Length(q.s) > 40 then q.s := '';
    p := q;
  end;
  writeln(p.s, ' ', p.n);
end;

procedure Variants(n: Integer);
var
  m: TMix;
  i: Integer;
  all: Int64;
begin
  all := 0;
  for i := 1 to n do begin
    m.d := i;
    all := all xor m.i;
    m.i := m.i + 1;
    if m.d <> i then all := all + 1;
  end;
  writeln(all);
end;

{ The only way to the record is the parameter, in all three }
var
  only: ^TVec;

procedure Deeper(var v: TVec; n: Integer);
var
  s: string;
begin
  Str(n, s);
  if n > 0 then Deeper(v, n - 1);
  v.y := v.y + Length(s + 'x');
end;

procedure Lose(var v: TVec; var part: Double);
var
  i: Integer;
  s: string;
begin
  only := nil;
  s := '';
  for i := 1 to 50 do s := s + Chr(64 + i mod 26);
  Deeper(v, 12);
  part := part + Length(s);
end;

procedure Keep(n: Integer);
var
  i: Integer;
  seen: TVec;
begin
  for i := 1 to n do begin
    New(only);
    only^ := Vec(i, 1);
    with only^ do Lose(only^, x);
    New(only);
    only^ := Vec(i, 2);
    seen := Add(only^, Vec(1, 1));
    Lose(seen, seen.y);
  end;
  writeln(seen.x:0:1, ' ', seen.y:0:1);
end;

procedure Unset;
var
  v: TSmall;
  i: Integer;
begin
  for i := 1 to 3 do v[i] := i;
  writeln(Sum(v), ' ', Sum([v[1], v[3]]));
end;

var
  i: Integer;
  v: TVec;
begin
  writeln(InLoop(30000):0:6);
  for i := 1 to 50 do v := Add(v, Fibs(i mod 9));
  writeln(v.x:0:1, ' ', v.y:0:1);
  writeln(Captured(20000));
  writeln(AfterError(9000):0:2);
  Texts(20000);
  Variants(20000);
  Keep(200);
  Unset;
end.
