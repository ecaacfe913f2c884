{ Members of simple types, as SysUtils gives them: s.Length, i.ToString, Double.Parse. Read when a program that uses SysUtils first asks for one.
  Characters of strings are numbered from 0 here. }
{$MODE OBJFPC}{$H+}
unit PscalHelpers;

interface

uses SysUtils;

type
  TStringSplitOptions = (None, ExcludeEmpty);

  TStringHelper = type helper for AnsiString
  private
    function GetChar(Index: Int64): Char;
    function GetLength: Int64;
  public
    class function Compare(const A, B: string): integer; overload; static;
    class function Compare(const A, B: string; IgnoreCase: Boolean): integer; overload; static;
    class function CompareText(const A, B: string): integer; static;
    class function Equals(const A, B: string): Boolean; overload; static;
    class function Format(const Picture: string; const Args: array of const): string; overload; static;
    class function IsNullOrEmpty(const S: string): Boolean; static;
    class function IsNullOrWhiteSpace(const S: string): Boolean; static;
    class function Join(const Separator: string; const Values: array of string): string; static;
    class function Parse(Value: Int64): string; overload; static;
    class function Parse(Value: Double): string; overload; static;
    class function Create(C: Char; Count: Int64): string; static;
    class function LowerCase(const S: string): string; static;
    class function UpperCase(const S: string): string; static;
    class function ToInteger(const S: string): integer; overload; static;
    function CompareTo(const B: string): integer;
    function Contains(const Value: string): Boolean;
    function CountChar(C: Char): Int64;
    function EndsWith(const Value: string): Boolean; overload;
    function EndsWith(const Value: string; IgnoreCase: Boolean): Boolean; overload;
    function Equals(const Value: string): Boolean; overload;
    function IndexOf(const Value: string; StartIndex: Int64 = 0): Int64; overload;
    function IndexOfAny(const AnyOf: array of Char; StartIndex: Int64 = 0): Int64;
    function Insert(StartIndex: Int64; const Value: string): string;
    function IsEmpty: Boolean;
    function LastIndexOf(const Value: string): Int64;
    function PadLeft(TotalWidth: Int64; C: Char = ' '): string;
    function PadRight(TotalWidth: Int64; C: Char = ' '): string;
    function QuotedString: string; overload;
    function QuotedString(Quote: Char): string; overload;
    function DeQuotedString: string;
    function Remove(StartIndex: Int64): string; overload;
    function Remove(StartIndex, Count: Int64): string; overload;
    function Replace(const OldValue, NewValue: string): string; overload;
    function Replace(const OldValue, NewValue: string; Flags: TReplaceFlags): string; overload;
    function Split(const Separators: array of Char; Options: TStringSplitOptions = None): TStringArray; overload;
    function Split(const Separators: array of string; Options: TStringSplitOptions = None): TStringArray; overload;
    function Split(const Separators: string; Options: TStringSplitOptions = None): TStringArray; overload;
    function StartsWith(const Value: string): Boolean; overload;
    function StartsWith(const Value: string; IgnoreCase: Boolean): Boolean; overload;
    function Substring(StartIndex: Int64): string; overload;
    function Substring(StartIndex, Count: Int64): string; overload;
    function ToBoolean: Boolean;
    function ToDouble: Double;
    function ToSingle: Single;
    function ToExtended: Double;
    function ToInteger: integer; overload;
    function ToInt64: Int64;
    function ToLower: string;
    function ToLowerInvariant: string;
    function ToUpper: string;
    function ToUpperInvariant: string;
    function Trim: string; overload;
    function TrimLeft: string; overload;
    function TrimRight: string; overload;
    property Chars[Index: Int64]: Char read GetChar;
    property Length: Int64 read GetLength;
  end;

  TInt64Helper = type helper for Int64
  const
    MaxValue = 9223372036854775807;
    MinValue = -9223372036854775807 - 1;
    class function Parse(const S: string): Int64; static;
    class function Size: integer; static;
    class function ToString(Value: Int64): string; overload; static;
    class function TryParse(const S: string; out Value: Int64): Boolean; static;
    function ToString: string; overload;
    function ToBoolean: Boolean;
    function ToDouble: Double;
    function ToSingle: Single;
    function ToExtended: Double;
    function ToHexString: string; overload;
    function ToHexString(Digits: integer): string; overload;
    function TestBit(Index: integer): Boolean;
  end;

  TIntegerHelper = type helper(TInt64Helper) for integer
  const
    MaxValue = 2147483647;
    MinValue = -2147483648;
    class function Parse(const S: string): integer; static;
    class function Size: integer; static;
    class function TryParse(const S: string; out Value: integer): Boolean; static;
    function ToHexString: string; overload;
    function ToHexString(Digits: integer): string; overload;
  end;

  TCardinalHelper = type helper(TInt64Helper) for Cardinal
  const
    MaxValue = 4294967295;
    MinValue = 0;
    class function Parse(const S: string): Cardinal; static;
    class function Size: integer; static;
    function ToHexString: string;
  end;

  TSmallIntHelper = type helper(TInt64Helper) for SmallInt
  const
    MaxValue = 32767;
    MinValue = -32768;
    class function Parse(const S: string): SmallInt; static;
    class function Size: integer; static;
    function ToHexString: string;
  end;

  TWordHelper = type helper(TInt64Helper) for Word
  const
    MaxValue = 65535;
    MinValue = 0;
    class function Parse(const S: string): Word; static;
    class function Size: integer; static;
    function ToHexString: string;
  end;

  TShortIntHelper = type helper(TInt64Helper) for ShortInt
  const
    MaxValue = 127;
    MinValue = -128;
    class function Parse(const S: string): ShortInt; static;
    class function Size: integer; static;
    function ToHexString: string;
  end;

  TByteHelper = type helper(TInt64Helper) for Byte
  const
    MaxValue = 255;
    MinValue = 0;
    class function Parse(const S: string): Byte; static;
    class function Size: integer; static;
    function ToHexString: string;
  end;

  TQWordHelper = type helper for QWord
  const
    MaxValue = 18446744073709551615;
    MinValue = 0;
    class function Size: integer; static;
    function ToString: string;
    function ToHexString: string;
  end;

  TBooleanHelper = type helper for Boolean
    class function Parse(const S: string): Boolean; static;
    class function Size: integer; static;
    class function TryToParse(const S: string; out Value: Boolean): Boolean; static;
    function ToInteger: integer;
    function ToString(UseBoolStrs: Boolean = false): string;
  end;

  TDoubleHelper = type helper for Double
  const
    Pi = 3.14159265358979323846;
    class function IsInfinity(Value: Double): Boolean; overload; static;
    class function IsNan(Value: Double): Boolean; overload; static;
    class function Parse(const S: string): Double; static;
    class function Size: integer; static;
    class function ToString(Value: Double): string; overload; static;
    class function TryParse(const S: string; out Value: Double): Boolean; static;
    function IsInfinity: Boolean; overload;
    function IsNan: Boolean; overload;
    function ToString: string; overload;
  end;

  TSingleHelper = type helper for Single
    class function Parse(const S: string): Single; static;
    class function Size: integer; static;
    function ToString: string;
  end;

implementation

{ ---- strings ---- }

function TStringHelper.GetChar(Index: Int64): Char;
begin
  Result := Self[Index + 1];
end;

function TStringHelper.GetLength: Int64;
begin
  Result := System.Length(Self);
end;

class function TStringHelper.Compare(const A, B: string): integer;
begin
  Result := CompareStr(A, B);
end;

class function TStringHelper.Compare(const A, B: string; IgnoreCase: Boolean): integer;
begin
  if IgnoreCase then Result := SysUtils.CompareText(A, B) else Result := CompareStr(A, B);
end;

class function TStringHelper.CompareText(const A, B: string): integer;
begin
  Result := SysUtils.CompareText(A, B);
end;

class function TStringHelper.Equals(const A, B: string): Boolean;
begin
  Result := A = B;
end;

class function TStringHelper.Format(const Picture: string; const Args: array of const): string;
begin
  Result := System.Format(Picture, Args);
end;

class function TStringHelper.IsNullOrEmpty(const S: string): Boolean;
begin
  Result := S = '';
end;

class function TStringHelper.IsNullOrWhiteSpace(const S: string): Boolean;
begin
  Result := System.Trim(S) = '';
end;

class function TStringHelper.Join(const Separator: string; const Values: array of string): string;
var
  i: integer;
begin
  Result := '';
  for i := 0 to High(Values) do
  begin
    if i > 0 then Result := Result + Separator;
    Result := Result + Values[i];
  end;
end;

class function TStringHelper.Parse(Value: Int64): string;
begin
  Result := IntToStr(Value);
end;

class function TStringHelper.Parse(Value: Double): string;
begin
  Result := FloatToStr(Value);
end;

class function TStringHelper.Create(C: Char; Count: Int64): string;
begin
  Result := StringOfChar(C, Count);
end;

class function TStringHelper.LowerCase(const S: string): string;
begin
  Result := System.LowerCase(S);
end;

class function TStringHelper.UpperCase(const S: string): string;
begin
  Result := System.UpperCase(S);
end;

class function TStringHelper.ToInteger(const S: string): integer;
begin
  Result := StrToInt(S);
end;

function TStringHelper.CompareTo(const B: string): integer;
begin
  Result := CompareStr(Self, B);
end;

function TStringHelper.Contains(const Value: string): Boolean;
begin
  Result := (Value <> '') and (Pos(Value, Self) > 0);
end;

function TStringHelper.CountChar(C: Char): Int64;
var
  i: Int64;
begin
  Result := 0;
  for i := 1 to System.Length(Self) do
    if Self[i] = C then Inc(Result);
end;

function TStringHelper.EndsWith(const Value: string): Boolean;
begin
  Result := EndsWith(Value, false);
end;

function TStringHelper.EndsWith(const Value: string; IgnoreCase: Boolean): Boolean;
var
  tail: string;
begin
  tail := Copy(Self, System.Length(Self) - System.Length(Value) + 1, System.Length(Value));
  if System.Length(Value) > System.Length(Self) then tail := Self;
  if IgnoreCase then Result := SameText(tail, Value) else Result := tail = Value;
end;

function TStringHelper.Equals(const Value: string): Boolean;
begin
  Result := Self = Value;
end;

function TStringHelper.IndexOf(const Value: string; StartIndex: Int64): Int64;
begin
  Result := Pos(Value, Self, StartIndex + 1) - 1;
end;

function TStringHelper.IndexOfAny(const AnyOf: array of Char; StartIndex: Int64): Int64;
var
  i: Int64;
  k: integer;
begin
  for i := StartIndex + 1 to System.Length(Self) do
    for k := 0 to High(AnyOf) do
      if Self[i] = AnyOf[k] then Exit(i - 1);
  Result := -1;
end;

function TStringHelper.Insert(StartIndex: Int64; const Value: string): string;
begin
  System.Insert(Value, Self, StartIndex + 1);
  Result := Self;
end;

function TStringHelper.IsEmpty: Boolean;
begin
  Result := Self = '';
end;

function TStringHelper.LastIndexOf(const Value: string): Int64;
begin
  Result := System.Length(Self) - System.Length(Value);
  while (Result >= 0) and (Copy(Self, Result + 1, System.Length(Value)) <> Value) do Dec(Result);
  if (Result < 0) or (Value = '') then Result := -1;
end;

function TStringHelper.PadLeft(TotalWidth: Int64; C: Char): string;
begin
  Result := Self;
  if System.Length(Self) < TotalWidth then Result := StringOfChar(C, TotalWidth - System.Length(Self)) + Self;
end;

function TStringHelper.PadRight(TotalWidth: Int64; C: Char): string;
begin
  Result := Self;
  if System.Length(Self) < TotalWidth then Result := Self + StringOfChar(C, TotalWidth - System.Length(Self));
end;

function TStringHelper.QuotedString: string;
begin
  Result := QuotedStr(Self);
end;

function TStringHelper.QuotedString(Quote: Char): string;
begin
  Result := Quote + StringReplace(Self, Quote, Quote + Quote, [rfReplaceAll]) + Quote;
end;

function TStringHelper.DeQuotedString: string;
begin
  Result := Self;
  if (System.Length(Self) < 2) or (Self[1] <> '''') or (Self[System.Length(Self)] <> '''') then Exit;
  Result := StringReplace(Copy(Self, 2, System.Length(Self) - 2), '''''', '''', [rfReplaceAll]);
end;

function TStringHelper.Remove(StartIndex: Int64): string;
begin
  Result := Copy(Self, 1, StartIndex);
end;

function TStringHelper.Remove(StartIndex, Count: Int64): string;
begin
  Result := Copy(Self, 1, StartIndex) + Copy(Self, StartIndex + Count + 1, System.Length(Self));
end;

function TStringHelper.Replace(const OldValue, NewValue: string): string;
begin
  Result := StringReplace(Self, OldValue, NewValue, [rfReplaceAll]);
end;

function TStringHelper.Replace(const OldValue, NewValue: string; Flags: TReplaceFlags): string;
begin
  Result := StringReplace(Self, OldValue, NewValue, Flags);
end;

{ Appends a piece, unless it is empty and such ones are not wanted. }
procedure AddPiece(var Pieces: TStringArray; const Piece: string; Options: TStringSplitOptions);
begin
  if (Options = ExcludeEmpty) and (Piece = '') then Exit;
  SetLength(Pieces, System.Length(Pieces) + 1);
  Pieces[High(Pieces)] := Piece;
end;

function TStringHelper.Split(const Separators: array of Char; Options: TStringSplitOptions): TStringArray;
var
  start, at: Int64;
begin
  Result := nil;
  start := 0;
  repeat
    at := IndexOfAny(Separators, start);
    if at >= 0 then
    begin
      AddPiece(Result, Copy(Self, start + 1, at - start), Options);
      start := at + 1;
    end;
  until at < 0;
  if start < System.Length(Self) then AddPiece(Result, Copy(Self, start + 1, System.Length(Self)), Options);
end;

function TStringHelper.Split(const Separators: array of string; Options: TStringSplitOptions): TStringArray;
var
  start, at, found: Int64;
  k, which: integer;
begin
  Result := nil;
  start := 0;
  repeat
    at := -1;
    for k := 0 to High(Separators) do
    begin
      found := IndexOf(Separators[k], start);
      if (found < 0) or ((at >= 0) and (found >= at)) then continue;
      at := found;
      which := k;
    end;
    if at >= 0 then
    begin
      AddPiece(Result, Copy(Self, start + 1, at - start), Options);
      start := at + System.Length(Separators[which]);
    end;
  until at < 0;
  if start < System.Length(Self) then AddPiece(Result, Copy(Self, start + 1, System.Length(Self)), Options);
end;

function TStringHelper.Split(const Separators: string; Options: TStringSplitOptions): TStringArray;
var
  list: array of Char;
  i: integer;
begin
  SetLength(list, System.Length(Separators));
  for i := 0 to High(list) do list[i] := Separators[i + 1];
  Result := Split(list, Options);
end;

function TStringHelper.StartsWith(const Value: string): Boolean;
begin
  Result := StartsWith(Value, false);
end;

function TStringHelper.StartsWith(const Value: string; IgnoreCase: Boolean): Boolean;
var
  head: string;
begin
  head := Copy(Self, 1, System.Length(Value));
  if IgnoreCase then Result := SameText(head, Value) else Result := head = Value;
end;

function TStringHelper.Substring(StartIndex: Int64): string;
begin
  Result := Copy(Self, StartIndex + 1, System.Length(Self));
end;

function TStringHelper.Substring(StartIndex, Count: Int64): string;
begin
  Result := Copy(Self, StartIndex + 1, Count);
end;

function TStringHelper.ToBoolean: Boolean;
begin
  Result := StrToBool(Self);
end;

function TStringHelper.ToDouble: Double;
begin
  Result := StrToFloat(Self);
end;

function TStringHelper.ToSingle: Single;
begin
  Result := StrToFloat(Self);
end;

function TStringHelper.ToExtended: Double;
begin
  Result := StrToFloat(Self);
end;

function TStringHelper.ToInteger: integer;
begin
  Result := StrToInt(Self);
end;

function TStringHelper.ToInt64: Int64;
begin
  Result := StrToInt64(Self);
end;

function TStringHelper.ToLower: string;
begin
  Result := System.LowerCase(Self);
end;

function TStringHelper.ToLowerInvariant: string;
begin
  Result := System.LowerCase(Self);
end;

function TStringHelper.ToUpper: string;
begin
  Result := System.UpperCase(Self);
end;

function TStringHelper.ToUpperInvariant: string;
begin
  Result := System.UpperCase(Self);
end;

function TStringHelper.Trim: string;
begin
  Result := System.Trim(Self);
end;

function TStringHelper.TrimLeft: string;
begin
  Result := System.TrimLeft(Self);
end;

function TStringHelper.TrimRight: string;
begin
  Result := System.TrimRight(Self);
end;

{ ---- integers ---- }

class function TInt64Helper.Parse(const S: string): Int64;
begin
  Result := StrToInt64(S);
end;

class function TInt64Helper.Size: integer;
begin
  Result := 8;
end;

class function TInt64Helper.ToString(Value: Int64): string;
begin
  Result := IntToStr(Value);
end;

class function TInt64Helper.TryParse(const S: string; out Value: Int64): Boolean;
begin
  Result := TryStrToInt64(S, Value);
end;

function TInt64Helper.ToString: string;
begin
  Result := IntToStr(Self);
end;

function TInt64Helper.ToBoolean: Boolean;
begin
  Result := Self <> 0;
end;

function TInt64Helper.ToDouble: Double;
begin
  Result := Self;
end;

function TInt64Helper.ToSingle: Single;
begin
  Result := Self;
end;

function TInt64Helper.ToExtended: Double;
begin
  Result := Self;
end;

function TInt64Helper.ToHexString: string;
begin
  Result := HexStr(Self, 16);
end;

function TInt64Helper.ToHexString(Digits: integer): string;
begin
  Result := IntToHex(Self, Digits);
end;

function TInt64Helper.TestBit(Index: integer): Boolean;
begin
  Result := Odd(Self shr Index);
end;

class function TIntegerHelper.Parse(const S: string): integer;
begin
  Result := StrToInt(S);
end;

class function TIntegerHelper.Size: integer;
begin
  Result := 4;
end;

class function TIntegerHelper.TryParse(const S: string; out Value: integer): Boolean;
begin
  Result := TryStrToInt(S, Value);
end;

function TIntegerHelper.ToHexString: string;
begin
  Result := HexStr(Self, 8);
end;

function TIntegerHelper.ToHexString(Digits: integer): string;
begin
  Result := IntToHex(Self, Digits);
end;

class function TCardinalHelper.Parse(const S: string): Cardinal;
begin
  Result := StrToInt64(S);
end;

class function TCardinalHelper.Size: integer;
begin
  Result := 4;
end;

function TCardinalHelper.ToHexString: string;
begin
  Result := HexStr(Self, 8);
end;

class function TSmallIntHelper.Parse(const S: string): SmallInt;
begin
  Result := StrToInt(S);
end;

class function TSmallIntHelper.Size: integer;
begin
  Result := 2;
end;

function TSmallIntHelper.ToHexString: string;
begin
  Result := IntToHex(Self, 4);
end;

class function TWordHelper.Parse(const S: string): Word;
begin
  Result := StrToInt(S);
end;

class function TWordHelper.Size: integer;
begin
  Result := 2;
end;

function TWordHelper.ToHexString: string;
begin
  Result := HexStr(Self, 4);
end;

class function TShortIntHelper.Parse(const S: string): ShortInt;
begin
  Result := StrToInt(S);
end;

class function TShortIntHelper.Size: integer;
begin
  Result := 1;
end;

function TShortIntHelper.ToHexString: string;
begin
  Result := IntToHex(Self, 2);
end;

class function TByteHelper.Parse(const S: string): Byte;
begin
  Result := StrToInt(S);
end;

class function TByteHelper.Size: integer;
begin
  Result := 1;
end;

function TByteHelper.ToHexString: string;
begin
  Result := HexStr(Self, 2);
end;

class function TQWordHelper.Size: integer;
begin
  Result := 8;
end;

function TQWordHelper.ToString: string;
begin
  Str(Self, Result);
end;

function TQWordHelper.ToHexString: string;
begin
  Result := HexStr(Int64(Self), 16);
end;

{ ---- Booleans and reals ---- }

class function TBooleanHelper.Parse(const S: string): Boolean;
begin
  Result := StrToBool(S);
end;

class function TBooleanHelper.Size: integer;
begin
  Result := 1;
end;

class function TBooleanHelper.TryToParse(const S: string; out Value: Boolean): Boolean;
begin
  Result := TryStrToBool(S, Value);
end;

function TBooleanHelper.ToInteger: integer;
begin
  Result := Ord(Self);
end;

function TBooleanHelper.ToString(UseBoolStrs: Boolean): string;
begin
  Result := BoolToStr(Self, UseBoolStrs);
end;

class function TDoubleHelper.IsInfinity(Value: Double): Boolean;
begin
  Result := (Value = Value) and (Value - Value <> Value - Value);
end;

class function TDoubleHelper.IsNan(Value: Double): Boolean;
begin
  Result := Value <> Value;
end;

class function TDoubleHelper.Parse(const S: string): Double;
begin
  Result := StrToFloat(S);
end;

class function TDoubleHelper.Size: integer;
begin
  Result := 8;
end;

class function TDoubleHelper.ToString(Value: Double): string;
begin
  Result := FloatToStr(Value);
end;

class function TDoubleHelper.TryParse(const S: string; out Value: Double): Boolean;
begin
  Result := TryStrToFloat(S, Value);
end;

function TDoubleHelper.IsInfinity: Boolean;
begin
  Result := IsInfinity(Self);
end;

function TDoubleHelper.IsNan: Boolean;
begin
  Result := Self <> Self;
end;

function TDoubleHelper.ToString: string;
begin
  Result := FloatToStr(Self);
end;

class function TSingleHelper.Parse(const S: string): Single;
begin
  Result := StrToFloat(S);
end;

class function TSingleHelper.Size: integer;
begin
  Result := 4;
end;

function TSingleHelper.ToString: string;
begin
  Result := FloatToStr(Self);
end;

end.
