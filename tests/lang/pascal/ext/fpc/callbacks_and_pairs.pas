{$mode objfpc}
{$mode objfpc}{$H+}
program g01;
uses SysUtils;
type
  TIntFunc = function(x: Integer): Integer;
  TProc = procedure(var x: Integer);
  TOpRec = record Sym: Char; Prec: Byte; Fn: function(a, b: Double): Double; end;
  TCallbackArr = array[0..2] of TIntFunc;
  TPair = record Key: string; Value: Integer end;
  TPairs = array of TPair;
  PPair = ^TPair;
  TKeyCmp = function(const a, b: TPair): Integer;
  TBitSet = set of 0..255;
  TWeekDay = (wdMon, wdTue, wdWed);
  TDayInfo = array[TWeekDay] of record Name: string[3]; Hours: Byte end;
function Dbl(x: Integer): Integer; begin Result := x * 2 end;
function Sqr_(x: Integer): Integer; begin Result := x * x end;
function Neg(x: Integer): Integer; begin Result := -x end;
function AddF(a, b: Double): Double; begin AddF := a + b end;
function MulF(a, b: Double): Double; begin MulF := a * b end;
procedure IncIt(var x: Integer); begin Inc(x) end;
function Compose(f, g: TIntFunc; x: Integer): Integer; begin Result := f(g(x)) end;
function ByKey(const a, b: TPair): Integer; begin Result := CompareStr(a.Key, b.Key) end;
function ByVal(const a, b: TPair): Integer; begin Result := a.Value - b.Value end;
procedure QSort(var A: TPairs; lo, hi: Integer; cmp: TKeyCmp);
var i, j: Integer; p, t: TPair;
begin
  i := lo; j := hi; p := A[(lo + hi) shr 1];
  repeat
    while cmp(A[i], p) < 0 do Inc(i); while cmp(A[j], p) > 0 do Dec(j);
    if i <= j then begin t := A[i]; A[i] := A[j]; A[j] := t; Inc(i); Dec(j) end
  until i > j;
  if lo < j then QSort(A, lo, j, cmp); if i < hi then QSort(A, i, hi, cmp)
end;
procedure AddPair(var A: TPairs; const K: string; V: Integer);
begin SetLength(A, Length(A) + 1); with A[High(A)] do begin Key := K; Value := V end end;
function Find(var A: TPairs; const K: string): PPair;
var i: Integer; begin for i := 0 to High(A) do if A[i].Key = K then Exit(@A[i]); Result := nil end;
const
  Ops: array[0..1] of TOpRec = ((Sym: '+'; Prec: 1; Fn: @AddF), (Sym: '*'; Prec: 2; Fn: @MulF));
  Days: TDayInfo = ((Name: 'Mon'; Hours: 8), (Name: 'Tue'; Hours: 7), (Name: 'Wed'; Hours: 6));
  Callbacks: TCallbackArr = (@Dbl, @Sqr_, @Neg);
  Empty: TBitSet = [];
var i, n: Integer; P: TPairs; q: PPair; f: TIntFunc; pr: TProc; b: TBitSet; d: TWeekDay; s: string; u: array of array of string;
begin
  for i := 0 to 2 do Write(Callbacks[i](5), ' '); WriteLn(Compose(@Dbl, @Sqr_, 3));
  for i := 0 to 1 do Write(Ops[i].Sym, Ops[i].Fn(3, 4):0:1, ' '); WriteLn;
  n := 0; pr := @IncIt; pr(n); pr(n); WriteLn(n, ' ', pr = @IncIt, ' ', Assigned(pr));
  f := nil; if f = nil then WriteLn('nil'); f := @Neg; WriteLn(f(4));
  AddPair(P, 'pear', 3); AddPair(P, 'apple', 7); AddPair(P, 'fig', 1);
  QSort(P, 0, High(P), @ByKey); for i := 0 to High(P) do Write(P[i].Key, '=', P[i].Value, ' '); WriteLn;
  QSort(P, 0, High(P), @ByVal); for i := 0 to High(P) do Write(P[i].Key, ' '); WriteLn;
  q := Find(P, 'fig'); if q <> nil then begin q^.Value := 100; Inc(q^.Value) end; WriteLn(P[0].Value, ' ', Find(P, 'zzz') = nil);
  b := [1, 5..7, 200]; b := b + [2] - [6]; for i in b do Write(i, ' '); WriteLn(b = Empty, ' ', 200 in b);
  for d := Low(TWeekDay) to High(TWeekDay) do with Days[d] do Write(Name, Hours, ' '); WriteLn;
  SetLength(u, 2); SetLength(u[0], 1); SetLength(u[1], 2); u[1][1] := 'deep'; WriteLn(u[1, 1], Length(u[0]), Length(u));
  s := ''; for i := 1 to 3 do s += IntToStr(i) + ','; SetLength(s, Length(s) - 1); WriteLn(s);
  i := 10; while True do begin Dec(i, 3); if i < 0 then Break end; WriteLn(i);
  Str(3.14159:0:3, s); WriteLn(s); Str(42:6, s); WriteLn('[', s, ']'); WriteLn(Copy('hello', 2, MaxInt), Pos('l', 'hello'), ' ', UpCase('x'));
  WriteLn(High(P), ' ', Low(P), ' ', Length('abc'), ' ', Ord(High(TWeekDay)), ' ', SizeOf(Integer), SizeOf(Double), SizeOf(Char));
  {$push}{$R-} n := 200; WriteLn(Byte(n + 100), ' ', ShortInt(n)); {$pop}
  case s of '    42': WriteLn('str case'); 'x': WriteLn('x') else WriteLn('none') end;
end.
