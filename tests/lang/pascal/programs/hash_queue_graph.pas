program HashAndQueue;
{$mode objfpc}{$H+}
uses SysUtils;
const Buckets = 17;
type
  PEntry = ^TEntry;
  TEntry = record Key: AnsiString; Count: LongInt; Next: PEntry; end;
  TTable = array[0..Buckets - 1] of PEntry;
  TQueue = record items: array of LongInt; head, tail, size: LongInt; end;
  TGraph = array[0..7] of set of 0..7;
var
  table: TTable; q: TQueue; g: TGraph; i, j: LongInt; words: array of string; dist: array[0..7] of LongInt; e: PEntry; order: string;
function HashOf(const s: string): LongWord;
var c: Char;
begin
  Result := 5381;
  for c in s do Result := LongWord((Result shl 5) + Result + Ord(c));
  Result := Result mod Buckets;
end;
procedure Count(const s: string);
var h: LongWord; p: PEntry;
begin
  h := HashOf(s); p := table[h];
  while Assigned(p) and (p^.Key <> s) do p := p^.Next;
  if p = nil then begin
    New(p); p^.Key := s; p^.Count := 0; p^.Next := table[h]; table[h] := p;
  end;
  Inc(p^.Count);
end;
procedure Enqueue(var q: TQueue; x: LongInt);
var i: LongInt; n: array of LongInt;
begin
  if q.size = Length(q.items) then begin
    SetLength(n, q.size * 2 + 2);
    for i := 0 to q.size - 1 do n[i] := q.items[(q.head + i) mod Length(q.items)];
    q.items := n; q.head := 0; q.tail := q.size;
  end;
  q.items[q.tail] := x; q.tail := (q.tail + 1) mod Length(q.items); Inc(q.size);
end;
function Dequeue(var q: TQueue): LongInt;
begin
  Result := q.items[q.head]; q.head := (q.head + 1) mod Length(q.items); Dec(q.size);
end;
procedure SplitWords(const s: string);
var i, start: LongInt;
begin
  SetLength(words, 0); start := 1;
  for i := 1 to Length(s) + 1 do
    if (i > Length(s)) or not (s[i] in ['a'..'z']) then begin
      if i > start then begin SetLength(words, Length(words) + 1); words[High(words)] := Copy(s, start, i - start) end;
      start := i + 1;
    end;
end;
procedure SortWords;
var i, j: Integer; t: string;
begin
  for i := 1 to High(words) do begin
    t := words[i]; j := i - 1;
    while (j >= 0) and (words[j] > t) do begin words[j + 1] := words[j]; Dec(j) end;
    words[j + 1] := t;
  end;
end;
procedure Bfs(s: LongInt);
var u, v: LongInt;
begin
  for u := 0 to 7 do dist[u] := -1;
  dist[s] := 0; Enqueue(q, s);
  while q.size > 0 do begin
    u := Dequeue(q); order := order + IntToStr(u);
    for v in g[u] do if dist[v] < 0 then begin dist[v] := dist[u] + 1; Enqueue(q, v) end;
  end;
end;
begin
  SplitWords('the quick brown fox jumps over the lazy dog and the fox');
  for i := 0 to High(words) do Count(words[i]);
  SortWords; writeln(words[0], ' ', words[High(words)], ' ', Length(words));
  j := 0;
  for i := 0 to Buckets - 1 do begin
    e := table[i];
    while e <> nil do begin if e^.Count > 1 then Write(e^.Key, '=', e^.Count, ' '); Inc(j); e := e^.Next end;
  end;
  WriteLn(j);
  for i := 0 to 6 do begin Include(g[i], i + 1); Include(g[i + 1], i) end;
  g[0] := g[0] + [5]; Include(g[5], 0); Exclude(g[3], 4); g[4] -= [3];
  Bfs(0); for i := 0 to 7 do Write(dist[i], ' '); WriteLn(order);
  WriteLn(Format('%s has %d of %u (%.1f%%)', ['x', 3, 4, 75.0]));
  WriteLn(Format('[%8s][%-8s][%8.3d]', ['ab', 'ab', 42]));
end.
