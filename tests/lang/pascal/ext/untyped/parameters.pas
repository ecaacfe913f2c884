program Untyped;
type TBuf = array[0..15] of Byte; TR = record A: Byte; W: Word; S: string[5]; end; TI = array[1..4] of SmallInt;
var B, B2: TBuf; R, R2: TR; I: Integer; A, A2: TI; S: string[20]; L: LongInt; Ch: array[1..5] of Char;
procedure Zero(var X; Size: Word); begin FillChar(X, Size, 0) end;
procedure CopyMem(const Src; var Dst; N: Word); begin Move(Src, Dst, N) end;
function Sum(var X; N: Word): LongInt;
type TBytes = array[0..65000] of Byte;
var I: Word; T: LongInt;
begin T := 0; for I := 0 to N - 1 do T := T + TBytes(X)[I]; Sum := T end;
procedure DumpHex(var X; N: Word);
type TBytes = array[0..65000] of Byte;
const H: array[0..15] of Char = '0123456789ABCDEF';
var I: Word; P: TBytes absolute X;
begin for I := 0 to N - 1 do Write(H[P[I] shr 4], H[P[I] and 15], ' '); WriteLn end;
begin
  for I := 0 to 15 do B[I] := I * 3; Move(B, B2, SizeOf(B)); WriteLn(B2[5]); FillChar(B2, SizeOf(B2), $FF); WriteLn(B2[15]); Move(B[4], B2[0], 4); for I := 0 to 5 do Write(B2[I], ' '); WriteLn; Move(B[0], B[2], 10); for I := 0 to 12 do Write(B[I], ' '); WriteLn;
  FillChar(B[3], 5, 'A'); for I := 0 to 9 do Write(B[I], ' '); WriteLn; Zero(B, SizeOf(B)); WriteLn(B[3], B[15]); R.A := 7; R.W := 513; R.S := 'hey'; CopyMem(R, R2, SizeOf(R)); WriteLn(R2.A, ' ', R2.W, ' ', R2.S); for I := 1 to 4 do A[I] := I * 256 + 1; WriteLn(Sum(A, SizeOf(A))); DumpHex(A, 8); CopyMem(A[2], A2[1], 4); WriteLn(A2[1], ' ', A2[2], ' ', A2[3]);
  FillChar(S, SizeOf(S), 'x'); S[0] := #5; WriteLn(S, Length(S)); FillChar(S[1], 3, '-'); WriteLn(S); L := $01020304; DumpHex(L, 4); Move(L, B, 4); WriteLn(B[0], B[3]); Move(B, L, 2); WriteLn(L); FillChar(Ch, SizeOf(Ch), '*'); for I := 1 to 5 do Write(Ch[I]); WriteLn; S := 'hello'; Move(S[1], Ch, 5); WriteLn(Ch[1], Ch[5]); Zero(L, SizeOf(L)); WriteLn(L);
end.
