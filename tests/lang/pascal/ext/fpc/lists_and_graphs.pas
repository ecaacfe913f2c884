{$mode objfpc}
{$mode objfpc}{$H+}
program d02;
uses SysUtils;
type
  PListNode = ^TListNode;
  TListNode = record
    Data: Integer;
    Prev, Next: PListNode;
  end;
  TDeque = record
    Head, Tail: PListNode;
    Count: Integer;
  end;
  TMapFunc = function(x: Integer): Integer;
  TMatrix = array of array of Double;
  TGraph = array of array of Integer;
var
  D: TDeque;
  M: TMatrix;
  G: TGraph;
  Dist: array of Integer;
  Visited: array of Boolean;
  I, J, K: Integer;
procedure PushBack(var L: TDeque; V: Integer);
var N: PListNode;
begin
  New(N); N^.Data := V; N^.Next := nil; N^.Prev := L.Tail;
  if L.Tail <> nil then L.Tail^.Next := N else L.Head := N;
  L.Tail := N; Inc(L.Count);
end;
function PopFront(var L: TDeque): Integer;
var N: PListNode;
begin
  if L.Head = nil then raise Exception.Create('empty');
  N := L.Head; Result := N^.Data; L.Head := N^.Next;
  if L.Head = nil then L.Tail := nil else L.Head^.Prev := nil;
  Dispose(N); Dec(L.Count);
end;
procedure Dijkstra(const Gr: TGraph; Src: Integer);
var u, v, best, step: Integer;
begin
  SetLength(Dist, Length(Gr)); SetLength(Visited, Length(Gr));
  for u := 0 to High(Dist) do begin Dist[u] := MaxInt; Visited[u] := False end;
  Dist[Src] := 0;
  for step := 0 to High(Gr) do begin
    u := -1; best := MaxInt;
    for v := 0 to High(Gr) do if not Visited[v] and (Dist[v] < best) then begin best := Dist[v]; u := v end;
    if u < 0 then Break;
    Visited[u] := True;
    for v := 0 to High(Gr) do
      if (Gr[u][v] > 0) and (Dist[u] + Gr[u][v] < Dist[v]) then Dist[v] := Dist[u] + Gr[u][v];
  end;
end;
function LCS(const A, B: string): string;
var T: array of array of Integer; i, j: Integer;
begin
  SetLength(T, Length(A) + 1, Length(B) + 1);
  for i := 1 to Length(A) do for j := 1 to Length(B) do
    if A[i] = B[j] then T[i, j] := T[i-1, j-1] + 1
    else if T[i-1, j] >= T[i, j-1] then T[i, j] := T[i-1, j] else T[i, j] := T[i, j-1];
  Result := ''; i := Length(A); j := Length(B);
  while (i > 0) and (j > 0) do
    if A[i] = B[j] then begin Result := A[i] + Result; Dec(i); Dec(j) end
    else if T[i-1, j] >= T[i, j-1] then Dec(i) else Dec(j);
end;
function Levenshtein(const s, t: string): Integer;
var d: array of Integer; i, j, prev, cur: Integer;
begin
  SetLength(d, Length(t) + 1);
  for j := 0 to Length(t) do d[j] := j;
  for i := 1 to Length(s) do begin
    prev := d[0]; d[0] := i;
    for j := 1 to Length(t) do begin
      cur := d[j];
      if s[i] = t[j] then d[j] := prev
      else begin d[j] := prev + 1; if cur + 1 < d[j] then d[j] := cur + 1; if d[j-1] + 1 < d[j] then d[j] := d[j-1] + 1 end;
      prev := cur;
    end;
  end;
  Result := d[Length(t)];
end;
begin
  FillChar(D, SizeOf(D), 0);
  for I := 1 to 5 do PushBack(D, I * 10);
  while D.Count > 0 do Write(PopFront(D), ' '); WriteLn;
  try PopFront(D) except on E: Exception do WriteLn('caught ', E.Message) end;
  SetLength(G, 5, 5);
  G[0][1] := 4; G[0][2] := 1; G[2][1] := 2; G[1][3] := 5; G[2][3] := 8; G[3][4] := 3;
  Dijkstra(G, 0);
  for I := 0 to 4 do Write(Dist[I], ' '); WriteLn;
  WriteLn(LCS('AGGTAB', 'GXTXAYB'), ' ', Levenshtein('kitten', 'sitting'));
  SetLength(M, 3); for I := 0 to 2 do begin SetLength(M[I], I + 1); for J := 0 to I do M[I][J] := I + J / 10 end;
  for I := 0 to High(M) do begin for J := 0 to High(M[I]) do Write(M[I][J]:6:2); WriteLn end;
  for I in [1, 3, 5] do Write(I); WriteLn;
  K := 0; for I := 1 to 10 do begin if I mod 2 = 0 then Continue; Inc(K, I); if K > 15 then Break end; WriteLn(K);
  WriteLn(Format('%-10s|%8.3f|%5d|%.2e', ['name', 3.14159, 42, 12345.678]));
  {$IFDEF FPC} WriteLn('FPC'); {$ENDIF}
  {$IF DEFINED(CPU64) AND NOT DEFINED(WINDOWS)} WriteLn('64'); {$ELSE} WriteLn('other'); {$ENDIF}
  {$IF FPC_FULLVERSION >= 30000} WriteLn('3+'); {$ENDIF}
  WriteLn({$I %LINE%}, ' ', {$I %FILE%});
end.
