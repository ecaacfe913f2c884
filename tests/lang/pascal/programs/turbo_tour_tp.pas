{$MODE TP}
program turbo_tour_tp;
uses Dos, Strings;
type Str8 = string[8]; Matrix = array[1..3, 1..3] of Real; PNode = ^Node; Node = record Data: Integer; Next: PNode end;
  Func = function(X: Real): Real; Shape = record case Kind: Byte of 0: (R: Real); 1: (W, H: Real) end;
const Max = 5; Table: array[1..Max] of Integer = (5, 3, 8, 1, 9); M: Matrix = ((1, 2, 3), (4, 5, 6), (7, 8, 10));
  Days: array[0..6] of string[3] = ('Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat');
var A: array[1..Max] of Integer; I, J, T, Code: Integer; L: LongInt; S: string; N: PNode; D: Real; F: Text; Ch: Char; B: Byte; W: Word;
  Sh: Shape; P: Pointer; H: PNode; Buf: array[0..80] of Char; X: Extended;
{$F+} function Sq(X: Real): Real; begin Sq := X * X end; function Cube(X: Real): Real; begin Cube := X * X * X end; {$F-}
function Simpson(F: Func; A, B: Real; N: Integer): Real; var H, S: Real; I: Integer; begin H := (B - A) / N; S := F(A) + F(B);
  for I := 1 to N - 1 do if Odd(I) then S := S + 4 * F(A + I * H) else S := S + 2 * F(A + I * H); Simpson := S * H / 3 end;
function Det(M: Matrix): Real; begin Det := M[1, 1] * (M[2, 2] * M[3, 3] - M[2, 3] * M[3, 2]) - M[1, 2] * (M[2, 1] * M[3, 3] - M[2,
  3] * M[3, 1]) + M[1, 3] * (M[2, 1] * M[3, 2] - M[2, 2] * M[3, 1]) end;
procedure Push(var H: PNode; V: Integer); var P: PNode; begin New(P); P^.Data := V; P^.Next := H; H := P end;
function Bin(N: LongInt): string; begin if N < 2 then Bin := Chr(48 + N) else Bin := Bin(N div 2) + Chr(48 + N mod 2) end;
function Upper(S: string): string; var I: Integer; begin for I := 1 to Length(S) do S[I] := UpCase(S[I]); Upper := S end;
procedure Sort(var A; Size: Integer); type Arr = array[1..100] of Integer; var I, J, T: Integer;
  begin for I := 1 to Size - 1 do for J := 1 to Size - I do if Arr(A)[J] > Arr(A)[J + 1] then begin T := Arr(A)[J];
  Arr(A)[J] := Arr(A)[J + 1]; Arr(A)[J + 1] := T end end;
begin
  for I := 1 to Max do A[I] := Table[I]; Sort(A, Max); for I := 1 to Max do Write(A[I]:3); WriteLn;
  WriteLn(Simpson(Sq, 0, 3, 10):0:3, Simpson(Cube, 0, 2, 4):8:3, Det(M):8:2); H := nil; for I := 1 to 4 do Push(H, I * I); N := H;
  while N <> nil do begin Write(N^.Data, ' '); N := N^.Next end; WriteLn; WriteLn(Bin(37), ' ', Upper('turbo'), ' ', Days[3]);
  Str(3.14159:8:3, S); WriteLn('[', S, ']'); Val('12.5', D, Code); WriteLn(D:0:1, Code); Val('xyz', I, Code); WriteLn(Code); B := 250;
  Inc(B, 10); WriteLn(B); W := $1234; WriteLn(Lo(W), ' ', Hi(W), ' ', Swap(W)); L := 100000; WriteLn(L * 3, ' ', L div 7, ' ', L mod 7);
  Sh.Kind := 1; Sh.W := 2; Sh.H := 3.5; case Sh.Kind of 0: WriteLn('circle'); 1: WriteLn('rect ', Sh.W * Sh.H:0:2) end; GetMem(P, 10);
  FreeMem(P, 10); StrPCopy(Buf, 'pchar'); WriteLn(Buf, StrLen(Buf)); S := 'Hello'; Insert(', World', S, 6); Delete(S, 1, 2);
  WriteLn(S, Length(S), Pos('W', S)); Randomize; I := Random(10); WriteLn((I >= 0) and (I < 10)); Assign(F, 't.txt'); Rewrite(F);
  WriteLn(F, 'a b'); WriteLn(F, 1, ' ', 2); Close(F); Reset(F); ReadLn(F, S); ReadLn(F, I, J); WriteLn(S, I + J); Close(F);
  for Ch := 'a' to 'e' do Write(Ch); WriteLn; X := 1.5; WriteLn(X:0:2, Sin(0):0:1, Cos(0):0:1, ArcTan(1):0:4, Exp(1):0:4, Ln(10):0:4);
  I := 7; J := -7; WriteLn(I div 2, ' ', J div 2, ' ', J mod 2, ' ', I and 3, ' ', I or 8, ' ', I xor 1, ' ', I shl 2, ' ', I shr 1, ' ',
  not I); WriteLn(Ord('A'), Chr(66), Succ(5), Pred(5), Round(2.5), Round(3.5), Trunc(-1.5), Abs(-3));
  WriteLn(True and not False, ' ', 3 > 2, ' ', 'a' < 'b'); with H^ do WriteLn(Data); T := 0; while T < 3 do Inc(T); WriteLn(T);
  WriteLn(MaxInt, ' ', MaxLongInt, ' ', SizeOf(Integer), SizeOf(Real), SizeOf(Str8)); Halt(4)
end.
