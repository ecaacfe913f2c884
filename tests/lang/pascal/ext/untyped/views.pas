program Views;
type TWordRec = record Lo, Hi: Byte; end; TLongRec = record Lo, Hi: Word; end; TBytes = array[0..3] of Byte; TIntArr = array[1..1000] of SmallInt; TRec = record Key: LongInt; Name: string[7]; end; TCmp = function(var A, B): Integer;
var W: Word; L: LongInt; A: array[1..5] of SmallInt; R: array[1..4] of TRec; I, J: Integer; C: Char; B: Byte; S: string[10]; T: TRec;
{$F+}
function CmpInt(var A, B): Integer; begin if SmallInt(A) < SmallInt(B) then CmpInt := -1 else if SmallInt(A) > SmallInt(B) then CmpInt := 1 else CmpInt := 0 end;
function CmpKey(var A, B): Integer; begin CmpKey := TRec(A).Key - TRec(B).Key end;
{$F-}
procedure SwapMem(var A, B; Size: Word); var T: array[0..63] of Byte; begin Move(A, T, Size); Move(B, A, Size); Move(T, B, Size) end;
procedure Double(var X; N: Integer); var I: Integer; begin for I := 1 to N do TIntArr(X)[I] := TIntArr(X)[I] * 2 end;
function SumAbs(const X; N: Integer): LongInt; var A: TIntArr absolute X; I: Integer; S: LongInt; begin S := 0; for I := 1 to N do S := S + A[I]; SumAbs := S end;
procedure SetRec(var X); begin with TRec(X) do begin Key := 42; Name := 'forty' end; Inc(TRec(X).Key) end;
function Crc(const Buf; Len: Word): Word; type TB = array[0..$FFFE] of Byte; var I: Word; V: Word; begin V := 0; for I := 0 to Len - 1 do V := (V shl 1) xor TB(Buf)[I]; Crc := V end;
procedure Outer(var X; N: Word); begin FillChar(X, N, 1); Double(X, N div 2) end;
begin
  W := $1234; WriteLn(TWordRec(W).Lo, ' ', TWordRec(W).Hi); TWordRec(W).Hi := 1; WriteLn(W); L := $01020304; WriteLn(TLongRec(L).Hi, ' ', TBytes(L)[0], ' ', TBytes(L)[3]); TBytes(L)[1] := 0; WriteLn(L); for I := 1 to 5 do A[I] := 6 - I; for I := 1 to 4 do for J := I + 1 to 5 do if CmpInt(A[J], A[I]) < 0 then SwapMem(A[I], A[J], 2); for I := 1 to 5 do Write(A[I], ' '); WriteLn; Double(A, 5); for I := 1 to 5 do Write(A[I], ' '); WriteLn(SumAbs(A, 5)); Double(A[3], 2); WriteLn(A[3], ' ', A[4], ' ', A[5], ' ', SumAbs(A[2], 3));
  for I := 1 to 4 do begin R[I].Key := 10 - I; Str(I, R[I].Name) end; for I := 1 to 3 do for J := I + 1 to 4 do if CmpKey(R[J], R[I]) < 0 then SwapMem(R[I], R[J], SizeOf(TRec)); for I := 1 to 4 do Write(R[I].Key, R[I].Name, ' '); WriteLn; SetRec(R[2]); SetRec(T); WriteLn(R[2].Key, R[2].Name, T.Key); C := 'A'; Byte(C) := Byte(C) + 2; WriteLn(C); B := 5; Char(B) := 'z'; WriteLn(B); S := 'abc'; WriteLn(Crc(S, 4), ' ', Crc(S[1], 3), ' ', Crc(A, SizeOf(A))); Outer(A, 6); WriteLn(A[1], ' ', A[3], ' ', A[4]);
end.
