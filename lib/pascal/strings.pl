{ Strings: texts that end with a zero byte, through pointers to characters. Memory is what New, GetMem, StrAlloc or arrays of characters give; text
  that is written behind its end is an error. }
{$MODE OBJFPC}
unit Strings;

interface

function StrLen(P: PChar): SizeInt;
function StrPas(P: PChar): AnsiString;
function StrCopy(Dest, Source: PChar): PChar;
function StrLCopy(Dest, Source: PChar; MaxLen: SizeInt): PChar;
{ The same as StrCopy; the result points to the zero byte. }
function StrECopy(Dest, Source: PChar): PChar;
function StrPCopy(Dest: PChar; const Source: AnsiString): PChar;
function StrPLCopy(Dest: PChar; const Source: AnsiString; MaxLen: SizeInt): PChar;
function StrCat(Dest, Source: PChar): PChar;
function StrLCat(Dest, Source: PChar; MaxLen: SizeInt): PChar;
function StrComp(A, B: PChar): SizeInt;
function StrLComp(A, B: PChar; MaxLen: SizeInt): SizeInt;
{ Without regard to case. }
function StrIComp(A, B: PChar): SizeInt;
function StrLIComp(A, B: PChar; MaxLen: SizeInt): SizeInt;
{ Pointer to the first or last C in P, to the first Part in P; nil if there is none. }
function StrScan(P: PChar; C: Char): PChar;
function StrRScan(P: PChar; C: Char): PChar;
function StrPos(P, Part: PChar): PChar;
{ Pointer to the zero byte. }
function StrEnd(P: PChar): PChar;
function StrUpper(P: PChar): PChar;
function StrLower(P: PChar): PChar;
{ The same as StrScan, StrRScan and StrPos without regard to case. }
function StrIScan(P: PChar; C: Char): PChar;
function StrRIScan(P: PChar; C: Char): PChar;
function StrIPos(P, Part: PChar): PChar;
{ Copies Count characters; the two may overlap. }
function StrMove(Dest, Source: PChar; Count: SizeInt): PChar;
{ Memory for a text; a copy of P in such memory (nil of nil or an empty text); its end. }
function StrAlloc(Size: SizeInt): PChar;
function StrNew(P: PChar): PChar;
procedure StrDispose(P: PChar);

implementation

function StrLen(P: PChar): SizeInt;
begin
  Result := 0;
  if P <> nil then
    while P[Result] <> #0 do Inc(Result);
end;

function StrPas(P: PChar): AnsiString;
begin
  Result := P;
end;

function StrECopy(Dest, Source: PChar): PChar;
var
  i: SizeInt;
begin
  i := 0;
  while Source[i] <> #0 do
  begin
    Dest[i] := Source[i];
    Inc(i);
  end;
  Dest[i] := #0;
  Result := Dest + i;
end;

function StrCopy(Dest, Source: PChar): PChar;
begin
  StrECopy(Dest, Source);
  Result := Dest;
end;

function StrLCopy(Dest, Source: PChar; MaxLen: SizeInt): PChar;
var
  i: SizeInt;
begin
  i := 0;
  while (i < MaxLen) and (Source[i] <> #0) do
  begin
    Dest[i] := Source[i];
    Inc(i);
  end;
  Dest[i] := #0;
  Result := Dest;
end;

function StrPCopy(Dest: PChar; const Source: AnsiString): PChar;
begin
  Result := StrCopy(Dest, PChar(Source));
end;

function StrPLCopy(Dest: PChar; const Source: AnsiString; MaxLen: SizeInt): PChar;
begin
  Result := StrLCopy(Dest, PChar(Source), MaxLen);
end;

function StrCat(Dest, Source: PChar): PChar;
begin
  StrECopy(StrEnd(Dest), Source);
  Result := Dest;
end;

function StrLCat(Dest, Source: PChar; MaxLen: SizeInt): PChar;
begin
  if StrLen(Dest) < MaxLen then StrLCopy(StrEnd(Dest), Source, MaxLen - StrLen(Dest));
  Result := Dest;
end;

function Compare(A, B: PChar; MaxLen: SizeInt; IgnoresCase: Boolean): SizeInt;
var
  i: SizeInt;
  x, y: Char;
begin
  Result := 0;
  i := 0;
  while (Result = 0) and (i < MaxLen) do
  begin
    x := A[i];
    y := B[i];
    if IgnoresCase then
    begin
      x := UpCase(x);
      y := UpCase(y);
    end;
    Result := Ord(x) - Ord(y);
    if x = #0 then Break;
    Inc(i);
  end;
end;

function StrComp(A, B: PChar): SizeInt;
begin
  Result := Compare(A, B, High(SizeInt), False);
end;

function StrLComp(A, B: PChar; MaxLen: SizeInt): SizeInt;
begin
  Result := Compare(A, B, MaxLen, False);
end;

function StrIComp(A, B: PChar): SizeInt;
begin
  Result := Compare(A, B, High(SizeInt), True);
end;

function StrLIComp(A, B: PChar; MaxLen: SizeInt): SizeInt;
begin
  Result := Compare(A, B, MaxLen, True);
end;

function StrScan(P: PChar; C: Char): PChar;
begin
  while (P^ <> C) and (P^ <> #0) do Inc(P);
  if P^ = C then Result := P else Result := nil;
end;

function StrRScan(P: PChar; C: Char): PChar;
begin
  Result := nil;
  while P^ <> #0 do
  begin
    if P^ = C then Result := P;
    Inc(P);
  end;
  if C = #0 then Result := P;
end;

function StrPos(P, Part: PChar): PChar;
var
  n: SizeInt;
begin
  Result := nil;
  n := StrLen(Part);
  if n = 0 then Exit;
  while (Result = nil) and (P^ <> #0) do
  begin
    if StrLComp(P, Part, n) = 0 then Result := P;
    Inc(P);
  end;
end;

function StrEnd(P: PChar): PChar;
begin
  Result := P + StrLen(P);
end;

function StrUpper(P: PChar): PChar;
var
  i: SizeInt;
begin
  for i := 0 to StrLen(P) - 1 do P[i] := UpCase(P[i]);
  Result := P;
end;

function StrLower(P: PChar): PChar;
var
  i: SizeInt;
begin
  for i := 0 to StrLen(P) - 1 do P[i] := LowerCase(P[i]);
  Result := P;
end;

function StrIScan(P: PChar; C: Char): PChar;
begin
  while (P^ <> #0) and (UpCase(P^) <> UpCase(C)) do Inc(P);
  if UpCase(P^) = UpCase(C) then Result := P else Result := nil
end;

function StrRIScan(P: PChar; C: Char): PChar;
begin
  Result := nil;
  while P^ <> #0 do
  begin
    if UpCase(P^) = UpCase(C) then Result := P;
    Inc(P)
  end
end;

function StrIPos(P, Part: PChar): PChar;
begin
  while P^ <> #0 do
  begin
    if StrLIComp(P, Part, StrLen(Part)) = 0 then exit(P);
    Inc(P)
  end;
  Result := nil
end;

function StrMove(Dest, Source: PChar; Count: SizeInt): PChar;
var
  copied: AnsiString;
  i: SizeInt;
begin
  SetLength(copied, Count);
  for i := 1 to Count do copied[i] := Source[i - 1];
  for i := 1 to Count do Dest[i - 1] := copied[i];
  Result := Dest
end;

function StrAlloc(Size: SizeInt): PChar;
begin
  GetMem(Result, Size)
end;

function StrNew(P: PChar): PChar;
begin
  Result := nil;
  if (P = nil) or (P^ = #0) then exit;
  Result := StrAlloc(StrLen(P) + 1);
  StrCopy(Result, P)
end;

procedure StrDispose(P: PChar);
begin
  if P <> nil then FreeMem(P)
end;

end.
