{$mode objfpc}
{$mode objfpc}{$H+}
program f02;
uses SysUtils;
type
  TShape = record
    Name: string;
    case Kind: (skCircle, skRect, skTri) of
      skCircle: (R: Double);
      skRect: (W, H: Double);
      skTri: (A, B, C: Double);
  end;
  TFilter = function(const S: TShape): Boolean;
  TShapes = array of TShape;
function Area(const S: TShape): Double;
var p: Double;
begin
  case S.Kind of
    skCircle: Result := Pi * Sqr(S.R);
    skRect: Result := S.W * S.H;
    skTri: begin p := (S.A + S.B + S.C) / 2; Result := Sqrt(p * (p - S.A) * (p - S.B) * (p - S.C)) end;
  else Result := 0;
  end;
end;
function MakeRect(const N: string; W, H: Double): TShape;
begin Result := Default(TShape); Result.Name := N; Result.Kind := skRect; Result.W := W; Result.H := H end;
function Big(const S: TShape): Boolean; begin Result := Area(S) > 10 end;
function Filter(const A: TShapes; F: TFilter): TShapes;
var s: TShape;
begin
  Result := nil;
  for s in A do if F(s) then begin SetLength(Result, Length(Result) + 1); Result[High(Result)] := s end;
end;
procedure SortBy(var A: TShapes);
var i, j: Integer; t: TShape;
begin
  for i := 1 to High(A) do begin
    t := A[i]; j := i - 1;
    while (j >= 0) and (Area(A[j]) > Area(t)) do begin A[j + 1] := A[j]; Dec(j) end;
    A[j + 1] := t;
  end;
end;
function CountWords(const S: string): Integer;
var inWord: Boolean; c: Char;
begin
  Result := 0; inWord := False;
  for c in S do if c in ['a'..'z', 'A'..'Z', ''''] then begin if not inWord then Inc(Result); inWord := True end else inWord := False;
end;
function Caesar(const S: string; K: Integer): string;
var i: Integer;
begin
  Result := S; UniqueString(Result);
  for i := 1 to Length(Result) do
    case Result[i] of
      'A'..'Z': Result[i] := Chr((Ord(Result[i]) - Ord('A') + K + 26) mod 26 + Ord('A'));
      'a'..'z': Result[i] := Chr((Ord(Result[i]) - Ord('a') + K + 26) mod 26 + Ord('a'));
    end;
end;
function IsPalindrome(const S: string): Boolean;
var t: string; c: Char; i: Integer;
begin
  t := ''; for c in LowerCase(S) do if c in ['a'..'z'] then t := t + c;
  for i := 1 to Length(t) div 2 do if t[i] <> t[Length(t) - i + 1] then Exit(False);
  Exit(True);
end;
var A, B: TShapes; S: TShape; c: Char; counts: array[Char] of Integer; L: array of string; w, line: string; p: Integer;
begin
  SetLength(A, 3); A[0] := MakeRect('r', 3, 4); A[1].Name := 'c'; A[1].Kind := skCircle; A[1].R := 1; A[2].Name := 't'; A[2].Kind := skTri; A[2].A := 3; A[2].B := 4; A[2].C := 5;
  B := Filter(A, @Big); for S in B do WriteLn(S.Name, ' ', Area(S):0:3);
  SortBy(A); for S in A do Write(S.Name, ':', Area(S):0:2, ' '); WriteLn;
  WriteLn(CountWords('It''s a test, of words!'), ' ', Caesar('Hello', 3), ' ', Caesar(Caesar('Hello', 3), -3), ' ', IsPalindrome('A man, a plan, a canal: Panama'));
  FillChar(counts, SizeOf(counts), 0); for c in 'mississippi' do Inc(counts[c]);
  for c := 'a' to 'z' do if counts[c] > 0 then Write(c, counts[c], ' '); WriteLn;
  line := 'alpha,beta,,gamma'; 
  repeat p := Pos(',', line); if p = 0 then begin w := line; line := '' end else begin w := Copy(line, 1, p - 1); Delete(line, 1, p) end;
    SetLength(L, Length(L) + 1); L[High(L)] := w until p = 0;
  for w in L do Write('[', w, ']'); WriteLn(Length(L));
  WriteLn(StringOfChar('=', 20)); WriteLn(Format('%-8s|%6.2f|%4d', ['abc', 3.14159, 42])); WriteLn('abc' < 'abd', CompareStr('a', 'B') > 0);
end.
