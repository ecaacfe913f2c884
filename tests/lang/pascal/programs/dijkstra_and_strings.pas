program Sched;
{$mode delphi}
{ priority queue, dijkstra, knapsack, LCS, n-gram, bigint, base conversion; textbook }
uses SysUtils;
const Inf = MaxInt div 2; V = 6;
type
  TItem = record Node, Dist: Integer end;
  THeap = record
    Data: array[1..100] of TItem;
    Size: Integer;
    procedure Clear;
    procedure Push(const X: TItem);
    function Pop: TItem;
    function Empty: Boolean;
  end;
  TGraph = array[0..V - 1, 0..V - 1] of Integer;
  TDist = array[0..V - 1] of Integer;
procedure THeap.Clear; begin Size := 0 end;
function THeap.Empty: Boolean; begin Result := Size = 0 end;
procedure THeap.Push(const X: TItem);
var I: Integer;
begin
  Inc(Size); I := Size;
  while (I > 1) and (Data[I div 2].Dist > X.Dist) do begin Data[I] := Data[I div 2]; I := I div 2 end;
  Data[I] := X;
end;
function THeap.Pop: TItem;
var I, C: Integer; X: TItem;
begin
  Result := Data[1]; X := Data[Size]; Dec(Size); I := 1;
  while 2 * I <= Size do begin
    C := 2 * I;
    if (C < Size) and (Data[C + 1].Dist < Data[C].Dist) then Inc(C);
    if Data[C].Dist >= X.Dist then Break;
    Data[I] := Data[C]; I := C;
  end;
  Data[I] := X;
end;
procedure Dijkstra(const G: TGraph; S: Integer; out D: TDist; out Prev: TDist);
var H: THeap; X, Y: TItem; I: Integer; Done: set of 0..V - 1;
begin
  for I := 0 to V - 1 do begin D[I] := Inf; Prev[I] := -1 end;
  D[S] := 0; H.Clear; X.Node := S; X.Dist := 0; H.Push(X); Done := [];
  while not H.Empty do begin
    X := H.Pop;
    if X.Node in Done then Continue;
    Include(Done, X.Node);
    for I := 0 to V - 1 do
      if (G[X.Node, I] > 0) and (D[X.Node] + G[X.Node, I] < D[I]) then begin
        D[I] := D[X.Node] + G[X.Node, I]; Prev[I] := X.Node; Y.Node := I; Y.Dist := D[I]; H.Push(Y);
      end;
  end;
end;
function PathTo(const Prev: TDist; N: Integer): string;
begin
  if N < 0 then Result := '' else if Prev[N] < 0 then Result := IntToStr(N) else Result := PathTo(Prev, Prev[N]) + '>' + IntToStr(N);
end;
function LCS(const A, B: string): string;
var T: array of array of Integer; I, J: Integer;
begin
  SetLength(T, Length(A) + 1, Length(B) + 1);
  for I := 1 to Length(A) do for J := 1 to Length(B) do
    if A[I] = B[J] then T[I][J] := T[I - 1][J - 1] + 1
    else if T[I - 1][J] > T[I][J - 1] then T[I][J] := T[I - 1][J] else T[I][J] := T[I][J - 1];
  Result := ''; I := Length(A); J := Length(B);
  while (I > 0) and (J > 0) do
    if A[I] = B[J] then begin Result := A[I] + Result; Dec(I); Dec(J) end
    else if T[I - 1][J] >= T[I][J - 1] then Dec(I) else Dec(J);
end;
function Knapsack(const W, P: array of Integer; Cap: Integer): Integer;
var Best: array of Integer; I, C: Integer;
begin
  SetLength(Best, Cap + 1);
  for I := Low(W) to High(W) do for C := Cap downto W[I] do
    if Best[C - W[I]] + P[I] > Best[C] then Best[C] := Best[C - W[I]] + P[I];
  Result := Best[Cap];
end;
function ToBase(N: Cardinal; B: Byte): string;
const D = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
begin
  Result := '';
  repeat Result := D[N mod B + 1] + Result; N := N div B until N = 0;
end;
function AddBig(const A, B: string): string;
var I, C, S: Integer;
begin
  Result := ''; C := 0;
  for I := 0 to Length(A) + Length(B) do begin
    S := C;
    if I < Length(A) then S := S + Ord(A[Length(A) - I]) - 48;
    if I < Length(B) then S := S + Ord(B[Length(B) - I]) - 48;
    if (S = 0) and (I >= Length(A)) and (I >= Length(B)) then Break;
    Result := Chr(48 + S mod 10) + Result; C := S div 10;
  end;
end;
const G: TGraph = ((0, 7, 9, 0, 0, 14), (7, 0, 10, 15, 0, 0), (9, 10, 0, 11, 0, 2), (0, 15, 11, 0, 6, 0), (0, 0, 0, 6, 0, 9), (14, 0, 2, 0, 9, 0));
var D, P: TDist; I: Integer; A, B, T: string; Letters: array['a'..'z'] of Integer; C: Char; Dbl: Double;
begin
  Dijkstra(G, 0, D, P);
  for I := 0 to V - 1 do Write(I, ':', D[I], ' ', PathTo(P, I), '; '); WriteLn;
  WriteLn(LCS('AGGTAB', 'GXTXAYB'), ' ', Knapsack([1, 3, 4, 5], [1, 4, 5, 7], 7), ' ', ToBase(255, 2), ' ', ToBase(4294967295, 16), ' ', ToBase(123456, 36));
  A := '1'; B := '1'; for I := 3 to 100 do begin T := AddBig(A, B); A := B; B := T end; WriteLn(B);
  for C := 'a' to 'z' do Letters[C] := 0;
  for C in LowerCase('The quick brown fox jumps over the lazy dog') do if C in ['a'..'z'] then Inc(Letters[C]);
  for C := Low(Letters) to High(Letters) do if Letters[C] > 2 then Write(C, Letters[C], ' '); WriteLn;
  Dbl := 1; I := 0; while Dbl > 1e-3 do begin Dbl := Dbl / 2; Inc(I) end; WriteLn(I, ' ', Dbl:0:8);
  WriteLn(Format('%s|%5.1f|%d', ['x', 2.25, I]), ' ', High(Letters), ' ', SizeOf(D) div SizeOf(D[0]));
end.
