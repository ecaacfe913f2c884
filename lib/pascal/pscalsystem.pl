{ PscalSystem: what Free Pascal's System declares and is not built in. Nobody names this unit: the compiler reads it when a program names something
  that is declared nowhere else, and shows the program only the names that it asks for. }
{$MODE OBJFPC}{$H+}
unit PscalSystem;

interface

type
  DWord = LongWord;
  SizeUInt = QWord;
  IntPtr = Int64;
  UIntPtr = QWord;
  ValSInt = Int64;
  ValUInt = QWord;
  THandle = LongInt;
  HRESULT = LongInt;
  TThreadID = QWord;
  Real48 = Double;
  TDateTime = Double;
  TDate = Double;
  TTime = Double;
  RawByteString = AnsiString;
  UTF8String = AnsiString;
  UnicodeString = AnsiString;
  WideString = AnsiString;
  WideChar = Char;
  UnicodeChar = Char;
  QWordBool = Boolean;
  Boolean8 = Boolean;
  Boolean16 = Boolean;
  Boolean32 = Boolean;
  Boolean64 = Boolean;
  TProcedure = procedure;
  PDWord = ^LongWord;
  PInt8 = ^Int8;
  PInt16 = ^Int16;
  PInt32 = ^Int32;
  PUInt8 = ^UInt8;
  PUInt16 = ^UInt16;
  PUInt32 = ^UInt32;
  PUInt64 = ^UInt64;
  PNativeInt = ^Int64;
  PNativeUInt = ^QWord;
  PSizeInt = ^Int64;
  PSizeUInt = ^QWord;
  PPtrInt = ^Int64;
  PPtrUInt = ^QWord;
  PReal = ^Real;
  PCurrency = ^Currency;
  PDateTime = ^TDateTime;
  PPChar = ^PChar;
  PPAnsiChar = ^PChar;
  PRawByteString = ^AnsiString;

const
  LineEnding = #10;
  sLineBreak = #10;
  DirectorySeparator = '/';
  PathSeparator = ':';
  DriveSeparator = '';
  ExtensionSeparator = '.';
  MaxSmallInt = 32767;
  MaxSIntValue = High(Int64);
  MaxPathLen = 4096;
  AllFilesMask = '*';
  LFNSupport = True;
  FileNameCaseSensitive = True;
  fmClosed = $D7B0;
  fmInput = $D7B1;
  fmOutput = $D7B2;
  fmInOut = $D7B3;
  fmAppend = $D7B4;

var
  FileMode: Byte = 2;
  IsConsole: Boolean = True;
  IsLibrary: Boolean = False;
  IsMultiThread: Boolean = False;
  ErrorAddr: Pointer = nil;
  HeapTrace: Boolean = False;

{ Number of the lowest and of the highest bit that is set; 255 if none is. }
function BsfByte(X: Byte): Byte;
function BsfWord(X: Word): Cardinal;
function BsfDWord(X: DWord): Cardinal;
function BsfQWord(X: QWord): Cardinal;
function BsrByte(X: Byte): Byte;
function BsrWord(X: Word): Cardinal;
function BsrDWord(X: DWord): Cardinal;
function BsrQWord(X: QWord): Cardinal;
{ Number of bits that are set. }
function PopCnt(X: QWord): Byte;

function RolByte(X: Byte; Distance: Byte = 1): Byte;
function RolWord(X: Word; Distance: Byte = 1): Word;
function RolDWord(X: DWord; Distance: Byte = 1): DWord;
function RolQWord(X: QWord; Distance: Byte = 1): QWord;
function RorByte(X: Byte; Distance: Byte = 1): Byte;
function RorWord(X: Word; Distance: Byte = 1): Word;
function RorDWord(X: DWord; Distance: Byte = 1): DWord;
function RorQWord(X: QWord; Distance: Byte = 1): QWord;
{ Shifts to the right that keep the sign. }
function SarShortInt(X: ShortInt; Distance: Byte = 1): ShortInt;
function SarSmallInt(X: SmallInt; Distance: Byte = 1): SmallInt;
function SarLongInt(X: LongInt; Distance: Byte = 1): LongInt;
function SarInt64(X: Int64; Distance: Byte = 1): Int64;

{ The bytes in the opposite order. NtoBE, BEtoN: between the machine's order and big-endian; NtoLE, LEtoN: both are the same here. }
function SwapEndian(X: SmallInt): SmallInt; overload;
function SwapEndian(X: Word): Word; overload;
function SwapEndian(X: LongInt): LongInt; overload;
function SwapEndian(X: DWord): DWord; overload;
function SwapEndian(X: Int64): Int64; overload;
function SwapEndian(X: QWord): QWord; overload;
function NtoBE(X: Word): Word; overload;
function NtoBE(X: DWord): DWord; overload;
function NtoBE(X: QWord): QWord; overload;
function BEtoN(X: Word): Word; overload;
function BEtoN(X: DWord): DWord; overload;
function BEtoN(X: QWord): QWord; overload;
function NtoLE(X: Word): Word; overload;
function NtoLE(X: DWord): DWord; overload;
function NtoLE(X: QWord): QWord; overload;
function LEtoN(X: Word): Word; overload;
function LEtoN(X: DWord): DWord; overload;
function LEtoN(X: QWord): QWord; overload;

{ Blocks of memory: comparison (-1, 0, 1), first place of a value counted from 0 or -1, filling. }
function CompareByte(const A, B; Count: SizeInt): SizeInt;
function CompareChar(const A, B; Count: SizeInt): SizeInt;
function CompareWord(const A, B; Count: SizeInt): SizeInt;
function CompareDWord(const A, B; Count: SizeInt): SizeInt;
function IndexByte(const A; Count: SizeInt; X: Byte): SizeInt;
function IndexChar(const A; Count: SizeInt; X: Char): SizeInt;
function IndexWord(const A; Count: SizeInt; X: Word): SizeInt;
function IndexDWord(const A; Count: SizeInt; X: DWord): SizeInt;
procedure FillByte(var A; Count: SizeInt; X: Byte);
procedure FillWord(var A; Count: SizeInt; X: Word);
procedure FillDWord(var A; Count: SizeInt; X: DWord);
procedure FillQWord(var A; Count: SizeInt; X: QWord);

function InterlockedIncrement(var X: LongInt): LongInt; overload;
function InterlockedIncrement(var X: Int64): Int64; overload;
function InterlockedDecrement(var X: LongInt): LongInt; overload;
function InterlockedDecrement(var X: Int64): Int64; overload;
function InterlockedExchange(var X: LongInt; New: LongInt): LongInt;
function InterlockedExchangeAdd(var X: LongInt; Y: LongInt): LongInt;
function InterlockedCompareExchange(var X: LongInt; New, Old: LongInt): LongInt;

procedure GetDir(Drive: Byte; var Dir: string); overload;
procedure GetDir(Drive: Byte; var Dir: ShortString); overload;
function GetProcessID: SizeUInt;
function GetCPUCount: LongWord;
function Space(Count: Byte): ShortString;
function UTF8Encode(const S: string): string;
function UTF8Decode(const S: string): string;
function AnsiToUtf8(const S: string): string;
function Utf8ToAnsi(const S: string): string;
function UTF8ToString(const S: string): string;

implementation

function BsfQWord(X: QWord): Cardinal;
begin
  if X = 0 then exit(255);
  Result := 0;
  while X and 1 = 0 do
  begin
    X := X shr 1;
    Inc(Result)
  end
end;

function BsrQWord(X: QWord): Cardinal;
begin
  if X = 0 then exit(255);
  Result := 0;
  while X > 1 do
  begin
    X := X shr 1;
    Inc(Result)
  end
end;

function BsfByte(X: Byte): Byte; begin Result := BsfQWord(X) end;
function BsfWord(X: Word): Cardinal; begin Result := BsfQWord(X) end;
function BsfDWord(X: DWord): Cardinal; begin Result := BsfQWord(X) end;
function BsrByte(X: Byte): Byte; begin Result := BsrQWord(X) end;
function BsrWord(X: Word): Cardinal; begin Result := BsrQWord(X) end;
function BsrDWord(X: DWord): Cardinal; begin Result := BsrQWord(X) end;

function PopCnt(X: QWord): Byte;
begin
  Result := 0;
  while X <> 0 do
  begin
    X := X and (X - 1);
    Inc(Result)
  end
end;

function RolByte(X, Distance: Byte): Byte; begin Result := X shl (Distance and 7) or X shr (8 - Distance and 7) end;
function RolWord(X: Word; Distance: Byte): Word; begin Result := X shl (Distance and 15) or X shr (16 - Distance and 15) end;

function RolDWord(X: DWord; Distance: Byte): DWord;
begin
  Result := QWord(X) shl (Distance and 31) or QWord(X) shr (32 - Distance and 31)
end;

function RolQWord(X: QWord; Distance: Byte): QWord;
begin
  Distance := Distance and 63;
  if Distance = 0 then exit(X);
  Result := X shl Distance or X shr (64 - Distance)
end;

function RorByte(X, Distance: Byte): Byte; begin Result := RolByte(X, 8 - Distance and 7) end;
function RorWord(X: Word; Distance: Byte): Word; begin Result := RolWord(X, 16 - Distance and 15) end;
function RorDWord(X: DWord; Distance: Byte): DWord; begin Result := RolDWord(X, 32 - Distance and 31) end;
function RorQWord(X: QWord; Distance: Byte): QWord; begin Result := RolQWord(X, 64 - Distance and 63) end;

function SarInt64(X: Int64; Distance: Byte): Int64;
begin
  Distance := Distance and 63;
  Result := X shr Distance;
  if (X < 0) and (Distance > 0) then Result := Result or Int64(-1) shl (64 - Distance)
end;

function SarShortInt(X: ShortInt; Distance: Byte): ShortInt; begin Result := SarInt64(X, Distance and 7) end;
function SarSmallInt(X: SmallInt; Distance: Byte): SmallInt; begin Result := SarInt64(X, Distance and 15) end;
function SarLongInt(X: LongInt; Distance: Byte): LongInt; begin Result := SarInt64(X, Distance and 31) end;

function SwapEndian(X: Word): Word; begin Result := X shl 8 or X shr 8 end;
function SwapEndian(X: SmallInt): SmallInt; begin Result := SmallInt(SwapEndian(Word(X))) end;

function SwapEndian(X: DWord): DWord;
begin
  Result := DWord(SwapEndian(Word(X and $FFFF))) shl 16 or SwapEndian(Word(X shr 16))
end;

function SwapEndian(X: LongInt): LongInt; begin Result := LongInt(SwapEndian(DWord(X))) end;

function SwapEndian(X: QWord): QWord;
begin
  Result := QWord(SwapEndian(DWord(X and $FFFFFFFF))) shl 32 or SwapEndian(DWord(X shr 32))
end;

function SwapEndian(X: Int64): Int64; begin Result := Int64(SwapEndian(QWord(X))) end;
function NtoBE(X: Word): Word; begin Result := SwapEndian(X) end;
function NtoBE(X: DWord): DWord; begin Result := SwapEndian(X) end;
function NtoBE(X: QWord): QWord; begin Result := SwapEndian(X) end;
function BEtoN(X: Word): Word; begin Result := SwapEndian(X) end;
function BEtoN(X: DWord): DWord; begin Result := SwapEndian(X) end;
function BEtoN(X: QWord): QWord; begin Result := SwapEndian(X) end;
function NtoLE(X: Word): Word; begin Result := X end;
function NtoLE(X: DWord): DWord; begin Result := X end;
function NtoLE(X: QWord): QWord; begin Result := X end;
function LEtoN(X: Word): Word; begin Result := X end;
function LEtoN(X: DWord): DWord; begin Result := X end;
function LEtoN(X: QWord): QWord; begin Result := X end;

type
  TBytes = array[0..MaxInt div 4] of Byte;
  TWords = array[0..MaxInt div 8] of Word;
  TDWords = array[0..MaxInt div 16] of DWord;
  TQWords = array[0..MaxInt div 32] of QWord;

function Order(X, Y: Int64): SizeInt;
begin
  Result := 0;
  if X < Y then Result := -1;
  if X > Y then Result := 1
end;

function CompareByte(const A, B; Count: SizeInt): SizeInt;
var
  i: SizeInt;
begin
  Result := 0;
  i := 0;
  while (i < Count) and (Result = 0) do
  begin
    Result := Order(TBytes(A)[i], TBytes(B)[i]);
    Inc(i)
  end
end;

function CompareChar(const A, B; Count: SizeInt): SizeInt; begin Result := CompareByte(A, B, Count) end;

function CompareWord(const A, B; Count: SizeInt): SizeInt;
var
  i: SizeInt;
begin
  Result := 0;
  i := 0;
  while (i < Count) and (Result = 0) do
  begin
    Result := Order(TWords(A)[i], TWords(B)[i]);
    Inc(i)
  end
end;

function CompareDWord(const A, B; Count: SizeInt): SizeInt;
var
  i: SizeInt;
begin
  Result := 0;
  i := 0;
  while (i < Count) and (Result = 0) do
  begin
    Result := Order(TDWords(A)[i], TDWords(B)[i]);
    Inc(i)
  end
end;

function IndexByte(const A; Count: SizeInt; X: Byte): SizeInt;
begin
  for Result := 0 to Count - 1 do
    if TBytes(A)[Result] = X then exit;
  Result := -1
end;

function IndexChar(const A; Count: SizeInt; X: Char): SizeInt; begin Result := IndexByte(A, Count, Ord(X)) end;

function IndexWord(const A; Count: SizeInt; X: Word): SizeInt;
begin
  for Result := 0 to Count - 1 do
    if TWords(A)[Result] = X then exit;
  Result := -1
end;

function IndexDWord(const A; Count: SizeInt; X: DWord): SizeInt;
begin
  for Result := 0 to Count - 1 do
    if TDWords(A)[Result] = X then exit;
  Result := -1
end;

procedure FillByte(var A; Count: SizeInt; X: Byte);
var
  i: SizeInt;
begin
  for i := 0 to Count - 1 do TBytes(A)[i] := X
end;

procedure FillWord(var A; Count: SizeInt; X: Word);
var
  i: SizeInt;
begin
  for i := 0 to Count - 1 do TWords(A)[i] := X
end;

procedure FillDWord(var A; Count: SizeInt; X: DWord);
var
  i: SizeInt;
begin
  for i := 0 to Count - 1 do TDWords(A)[i] := X
end;

procedure FillQWord(var A; Count: SizeInt; X: QWord);
var
  i: SizeInt;
begin
  for i := 0 to Count - 1 do TQWords(A)[i] := X
end;

function InterlockedIncrement(var X: LongInt): LongInt; begin Inc(X); Result := X end;
function InterlockedIncrement(var X: Int64): Int64; begin Inc(X); Result := X end;
function InterlockedDecrement(var X: LongInt): LongInt; begin Dec(X); Result := X end;
function InterlockedDecrement(var X: Int64): Int64; begin Dec(X); Result := X end;

function InterlockedExchange(var X: LongInt; New: LongInt): LongInt;
begin
  Result := X;
  X := New
end;

function InterlockedExchangeAdd(var X: LongInt; Y: LongInt): LongInt;
begin
  Result := X;
  X := X + Y
end;

function InterlockedCompareExchange(var X: LongInt; New, Old: LongInt): LongInt;
begin
  Result := X;
  if X = Old then X := New
end;

procedure GetDir(Drive: Byte; var Dir: string); begin Dir := GetCurrentDir end;
procedure GetDir(Drive: Byte; var Dir: ShortString); begin Dir := GetCurrentDir end;
function GetProcessID: SizeUInt; begin Result := GetPid end;
function GetCPUCount: LongWord; begin Result := ThreadPoolLimit end;
function Space(Count: Byte): ShortString; begin Result := StringOfChar(' ', Count) end;
function UTF8Encode(const S: string): string; begin Result := S end;
function UTF8Decode(const S: string): string; begin Result := S end;
function AnsiToUtf8(const S: string): string; begin Result := S end;
function Utf8ToAnsi(const S: string): string; begin Result := S end;
function UTF8ToString(const S: string): string; begin Result := S end;

end.
