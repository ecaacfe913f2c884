program Tp3;
{$mode tp}
{$R+,S-,I-}
uses Strings;
type
  Long = record lo, hi: word end;
  PBuf = ^TBuf; TBuf = array[0..65520 div 2 - 1] of word;
  CharSet = set of char;
  Str80 = string[80];
  Proc = procedure;
  TTest = record name: string[12]; run: Proc end;
var
  L: longint; LL: Long absolute L; S: Str80; Pc: PChar; A: array[0..80] of char; I: integer; F: text; R: real; By: byte; P: pointer; W: ^word; B: PBuf; Tests: array[1..3] of TTest;
function Upper(S: string): string;
var i: integer;
begin
  for i := 1 to Length(S) do S[i] := UpCase(S[i]);
  Upper := S
end;
function Tokens(S: string; Delims: CharSet): integer;
var i, n: integer; inWord: boolean;
begin
  n := 0; inWord := false;
  for i := 1 to Length(S) do
    if S[i] in Delims then inWord := false
    else if not inWord then begin inWord := true; Inc(n) end;
  Tokens := n
end;
function Hex(w: word): string;
const digits: array[0..15] of char = '0123456789ABCDEF';
begin
  Hex := digits[Hi(w) shr 4] + digits[Hi(w) and 15] + digits[Lo(w) shr 4] + digits[Lo(w) and 15]
end;
{$F+}
procedure T1; begin WriteLn('test one') end;
procedure T2; begin WriteLn('test two') end;
{$F-}
procedure Bubble(var a: array of integer);
var i, j, t: integer;
begin
  for i := High(a) downto 1 do for j := 0 to i - 1 do
    if a[j] > a[j + 1] then begin t := a[j]; a[j] := a[j + 1]; a[j + 1] := t end
end;
const nums: array[1..6] of integer = (5, 2, 9, -1, 0, 3);
begin
  L := $00030001; WriteLn(LL.lo, ' ', LL.hi, ' ', Hex(LL.hi * 16 + 10)); LL.hi := 1; WriteLn(L);
  S := 'Turbo Pascal 7.0'; WriteLn(Upper(S), ' ', Tokens(S, [' ', '.']), ' ', Ord(S[0]));
  StrPCopy(A, S); Pc := A; WriteLn(StrLen(Pc), ' ', StrPas(Pc + 6), ' ', StrComp('abc', 'abd') < 0); StrCat(A, '!'); WriteLn(A); WriteLn(StrPas(StrScan(A, 'P')), ' ', StrPos(A, 'cal') - Pc, StrUpper(A));
  GetMem(P, 20); FillChar(P^, 20, 1); W := P; WriteLn(W^); FreeMem(P, 20);
  New(B); B^[100] := 77; WriteLn(B^[100]); Dispose(B);
  Assign(F, 'nofile.zzz'); Reset(F); I := IOResult; WriteLn(I); I := IOResult; WriteLn(I);
  Tests[1].name := 'one'; Tests[1].run := T1; Tests[2].name := 'two'; Tests[2].run := T2; for I := 1 to 2 do begin Write(Tests[I].name:6, ': '); Tests[I].run end;
  Bubble(nums); for I := 1 to 6 do Write(nums[I]:4); WriteLn;
  R := 1.0; for I := 1 to 10 do R := R * 1.1; WriteLn(R:12:6); WriteLn(R:0:0, ' ', R:5:1);
  By := 255; {$R-} Inc(By); {$R+} WriteLn(By, ' ', -13 div 4, -13 mod 4, 13 shr 1, 1 shl 10, $FF xor $0F, not 0);
  case I of 1..5: WriteLn('low'); 6, 7: WriteLn('mid'); else WriteLn('high') end;
  S := ''; while Length(S) < 5 do S := S + Chr(65 + Length(S)); WriteLn(S, Pos('C', S), Copy(S, 2, 100), '|'); 
  Str(L, S); WriteLn(S + '/' + S); Val('$ff', I, I); WriteLn(I); Val('77', By, I); WriteLn(By, I);
  WriteLn(Random(1), ' ', Int(R):0:0, ' ', MaxInt, ' ', MaxLongint, ' ', SizeOf(Str80), SizeOf(Long), SizeOf(TTest) > 13);
  repeat Dec(I) until I <= 0; WriteLn(I = 0);
  Move(nums[1], nums[4], 6); for I := 1 to 6 do Write(nums[I]:4); WriteLn; Exit; WriteLn('unreached')
end.
