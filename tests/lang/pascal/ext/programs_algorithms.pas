{$mode objfpc}{$H+}
program f03;
uses SysUtils;
type
  TKey = string;
  PEntry = ^TEntry;
  TEntry = record Key: TKey; Value: integer; Next: PEntry; end;
  THash = record Buckets: array[0..15] of PEntry; Count: integer; end;
  TVisit = procedure(const k: TKey; v: integer);
function HashOf(const s: string): cardinal; var c: char; begin Result := 5381; for c in s do Result := (Result shl 5 + Result) xor Ord(c); end;
procedure Put(var h: THash; const k: TKey; v: integer);
var b: integer; e: PEntry;
begin
  b := HashOf(k) mod 16; e := h.Buckets[b];
  while (e <> nil) and (e^.Key <> k) do e := e^.Next;
  if e = nil then begin New(e); e^.Key := k; e^.Next := h.Buckets[b]; h.Buckets[b] := e; Inc(h.Count); end;
  e^.Value := v;
end;
function Get(const h: THash; const k: TKey; out v: integer): boolean;
var e: PEntry;
begin
  e := h.Buckets[HashOf(k) and 15]; v := 0;
  while e <> nil do begin if e^.Key = k then begin v := e^.Value; exit(true) end; e := e^.Next end;
  Result := false;
end;
procedure Each(const h: THash; f: TVisit); var i: integer; e: PEntry; begin for i := Low(h.Buckets) to High(h.Buckets) do begin e := h.Buckets[i]; while e <> nil do begin f(e^.Key, e^.Value); e := e^.Next end end end;
var total: integer = 0;
procedure AddUp(const k: TKey; v: integer); begin total := total + v * Length(k); end;
function Permute(s: string; n: integer): integer;
  procedure Rec(k: integer);
  var i: integer; c: char;
  begin
    if k > n then begin Inc(Result); if Result <= 6 then write(s, ' '); exit end;
    for i := k to n do begin c := s[k]; s[k] := s[i]; s[i] := c; Rec(k + 1); c := s[k]; s[k] := s[i]; s[i] := c end;
  end;
begin Result := 0; Rec(1) end;
function Lcs(const a, b: string): string;
var d: array of array of integer; i, j: integer;
begin
  SetLength(d, Length(a) + 1, Length(b) + 1);
  for i := 1 to Length(a) do for j := 1 to Length(b) do if a[i] = b[j] then d[i, j] := d[i-1, j-1] + 1 else if d[i-1, j] > d[i, j-1] then d[i, j] := d[i-1, j] else d[i, j] := d[i, j-1];
  Result := ''; i := Length(a); j := Length(b);
  while (i > 0) and (j > 0) do if a[i] = b[j] then begin Result := a[i] + Result; Dec(i); Dec(j) end else if d[i-1, j] >= d[i, j-1] then Dec(i) else Dec(j);
end;
var h: THash; i, v: integer; s: string;
begin
  h := Default(THash);
  for i := 1 to 100 do Put(h, 'key' + IntToStr(i mod 40), i); writeln(h.Count, ' ', Get(h, 'key7', v), ' ', v, ' ', Get(h, 'nokey', v));
  Each(h, @AddUp); writeln(total);
  writeln(Permute('abc', 3), ' ', Permute('abcde', 5)); writeln(Lcs('AGGTAB', 'GXTXAYB'));
  s := 'The Quick brown'; for i := 1 to Length(s) do if s[i] in ['A'..'Z'] then s[i] := Chr(Ord(s[i]) + 32) else if s[i] in ['a'..'z'] then s[i] := UpCase(s[i]); writeln(s);
end.
