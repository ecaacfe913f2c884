{ SysUtils: strings, numbers and file names. Format, FileExists and the like are built in. }
{$MODE PSCAL}
unit SysUtils;

interface

type
  TReplaceFlag = (rfReplaceAll, rfIgnoreCase);
  TReplaceFlags = set of TReplaceFlag;

  TFloatFormat = (ffGeneral, ffExponent, ffFixed, ffNumber, ffCurrency);
  { Days since 30 December 1899; the fraction is the time of day. }
  TDateTime = Double;

const
  PathDelim = '/';
  LineEnding = #10;
  sLineBreak = #10;

function UpperCase(const S: string): string;
function Trim(const S: string): string;
function TrimLeft(const S: string): string;
function TrimRight(const S: string): string;
{ S between apostrophes, those inside doubled. }
function QuotedStr(const S: string): string;
function StringReplace(const S, OldPattern, NewPattern: string; Flags: TReplaceFlags): string;

function StrToIntDef(const S: string; D: Int64): Int64;
{ Run-time error 106 if S is no number. }
function StrToFloat(const S: string): real; overload;
function FloatToStr(R: real): string; overload;
function FloatToStr(R: Single): string; overload;

function StrToFloatDef(const S: string; D: real): real; overload;
{ False, and Value as it was, if S is no such number. }
function TryStrToInt(const S: string; var Value: integer): Boolean; overload;
function TryStrToInt(const S: string; var Value: SmallInt): Boolean; overload;
function TryStrToInt64(const S: string; var Value: Int64): Boolean;
function TryStrToFloat(const S: string; var Value: real): Boolean; overload;
function TryStrToFloat(const S: string; var Value: Single): Boolean; overload;
{ Run-time error 106 if S is no number. }
function StrToInt64(const S: string): Int64;
function StrToInt64Def(const S: string; D: Int64): Int64;
function IntToHex(Value: Int64; Digits: integer = 1): string;
{ 'True' and 'False'; without the names '-1' and '0'. }
function BoolToStr(B: Boolean; UseBoolStrs: Boolean = false): string; overload;
function BoolToStr(B: Boolean; const TrueText, FalseText: string): string; overload;
{ By a picture: 0 a digit, # a digit if there is one, comma thousands; a second and third part after ';' for negative numbers and zero. }
function FormatFloat(const Picture: string; X: real): string; overload;
function FormatFloat(X: real; Decimals: integer = 6): string; overload;
function FloatToStrF(X: real; Kind: TFloatFormat; Precision, Digits: integer): string; overload;
function CurrToStr(X: real): string;
{ Run-time error 106 if S is none. }
function StrToBool(const S: string): Boolean;

{ Negative, 0 or positive; CompareText and SameText take no notice of case. }
function CompareStr(const S1, S2: string): integer;
function CompareText(const S1, S2: string): integer;
function SameStr(const S1, S2: string): Boolean;
function SameText(const S1, S2: string): Boolean;

function AnsiUpperCase(const S: string): string;
function AnsiLowerCase(const S: string): string;
function AnsiCompareStr(const S1, S2: string): integer;
function AnsiCompareText(const S1, S2: string): integer;
function AnsiSameText(const S1, S2: string): Boolean;
{ Index of the last character of S that is in Delimiters, 0 if none is. }
function LastDelimiter(const Delimiters, S: string): integer;
function IsDelimiter(const Delimiters, S: string; Index: integer): Boolean;

function DeleteFile(const S: string): Boolean;
function RenameFile(const OldName, NewName: string): Boolean;
function CreateDir(const S: string): Boolean;
function RemoveDir(const S: string): Boolean;

function IsLeapYear(Year: Word): Boolean;
{ Run-time error 201 if there is no such day or time. }
function EncodeDate(Year, Month, Day: Word): TDateTime;
function EncodeTime(Hour, Minute, Second, MilliSecond: Word): TDateTime;
procedure DecodeDate(Moment: TDateTime; var Year, Month, Day: Word);
procedure DecodeTime(Moment: TDateTime; var Hour, Minute, Second, MilliSecond: Word);
{ 1: Sunday. }
function DayOfWeek(Moment: TDateTime): integer;
function Date: TDateTime;
function Time: TDateTime;
function Now: TDateTime;
{ Parts: yyyy yy mmmm mmm mm m dddd ddd dd d hh h nn n ss s zzz am/pm, ddddd t tt c (short forms); '/' is a '-'; text between quotes and other characters as they are. }
function FormatDateTime(const Picture: string; Moment: TDateTime): string; overload;
function DateToStr(Moment: TDateTime): string; overload;
function TimeToStr(Moment: TDateTime): string; overload;
function DateTimeToStr(Moment: TDateTime): string; overload;

{ Texts that end with a zero byte: see the unit Strings. }
function StrLen(P: PChar): Int64;
function StrPas(P: PChar): string;
function StrCopy(Dest, Source: PChar): PChar;
function StrLCopy(Dest, Source: PChar; MaxLen: Int64): PChar;
function StrPCopy(Dest: PChar; const Source: string): PChar;
function StrCat(Dest, Source: PChar): PChar;
function StrComp(A, B: PChar): Int64;
function StrIComp(A, B: PChar): Int64;
function StrScan(P: PChar; C: Char): PChar;
function StrPos(P, Part: PChar): PChar;
function StrUpper(P: PChar): PChar;
function StrLower(P: PChar): PChar;

{ An absolute name without '.' and '..'. }
function ExpandFileName(const S: string): string;
{ Up to and with the last '/'. }
function ExtractFilePath(const S: string): string;
{ The same without the '/', except that of the root. }
function ExtractFileDir(const S: string): string;
function ExtractFileName(const S: string): string;
{ From the last '.' of the name. }
function ExtractFileExt(const S: string): string;
{ Extension with its '.'; '' removes it. }
function ChangeFileExt(const S, Extension: string): string;
function IncludeTrailingPathDelimiter(const S: string): string;
function ExcludeTrailingPathDelimiter(const S: string): string;

{$DEFINE SYSUTILS_INTERFACE}
{$I sysutils_more.inc}
{$I sysutils_settings.inc}
{$I sysutils_handles.inc}
{$UNDEF SYSUTILS_INTERFACE}

implementation

uses Strings, Dos;

{ S, a number with '.' and ',', with the separators of the settings. }
function Localized(const S: string; const Settings: TFormatSettings): string;
var
  c: Char;
begin
  if (Settings.DecimalSeparator = '.') and (Settings.ThousandSeparator = ',') then Exit(S);
  Localized := '';
  for c in S do
    if c = '.' then Localized := Localized + Settings.DecimalSeparator
    else if c <> ',' then Localized := Localized + c
    else if Settings.ThousandSeparator <> #0 then Localized := Localized + Settings.ThousandSeparator;
end;

function UpperCase(const S: string): string;
begin
  UpperCase := System.UpperCase(S);
end;

function Trim(const S: string): string;
begin
  Trim := System.Trim(S);
end;

function TrimLeft(const S: string): string;
begin
  TrimLeft := System.TrimLeft(S);
end;

function TrimRight(const S: string): string;
begin
  TrimRight := System.TrimRight(S);
end;

function QuotedStr(const S: string): string;
begin
  QuotedStr := '''' + StringReplace(S, '''', '''''', [rfReplaceAll]) + '''';
end;

function StringReplace(const S, OldPattern, NewPattern: string; Flags: TReplaceFlags): string;
var
  text, pattern, done: string;
  start, found: Int64;
begin
  text := S;
  pattern := OldPattern;
  if rfIgnoreCase in Flags then
  begin
    text := System.LowerCase(S);
    pattern := System.LowerCase(OldPattern);
  end;
  start := 1;
  done := '';
  if pattern <> '' then
    repeat
      found := Pos(pattern, text, start);
      if found > 0 then
      begin
        done := done + Copy(S, start, found - start) + NewPattern;
        start := found + Length(pattern);
      end;
    until (found = 0) or not (rfReplaceAll in Flags);
  StringReplace := done + Copy(S, start, Length(S));
end;

function StrToIntDef(const S: string; D: Int64): Int64;
var
  n: Int64;
  code: integer;
begin
  Val(S, n, code);
  if code <> 0 then n := D;
  StrToIntDef := n;
end;

function StrToFloat(const S: string): real;
begin
  if not TryStrToFloat(S, StrToFloat) then ConvertError(S, 'float');
end;

{ R with that many digits at most; an exponent has neither '+' nor zeros in front. }
function General(R: real; Digits: integer): string;
var
  at: integer;
begin
  if (Abs(R) >= 0.00001) and (Abs(R) < 0.0001) then
  begin
    Str(R:0:Digits + 4, General);
    while General[Length(General)] = '0' do SetLength(General, Length(General) - 1);
    Exit;
  end;
  General := System.UpperCase(Format('%.' + IntToStr(Digits) + 'g', [R]));
  at := Pos('E', General) + 1;
  if at = 1 then Exit;
  if General[at] = '-' then at := at + 1 else if General[at] = '+' then Delete(General, at, 1);
  while (at < Length(General)) and (General[at] = '0') do Delete(General, at, 1);
end;

function FloatToStr(R: real): string;
begin
  FloatToStr := General(R, 15);
  if DefaultFormatSettings.DecimalSeparator <> '.' then FloatToStr := Localized(FloatToStr, DefaultFormatSettings);
end;

function FloatToStr(R: Single): string;
begin
  FloatToStr := General(R, 10);
  if DefaultFormatSettings.DecimalSeparator <> '.' then FloatToStr := Localized(FloatToStr, DefaultFormatSettings);
end;

function StrToFloatDef(const S: string; D: real): real;
var
  r: real;
begin
  r := D;
  if TryStrToFloat(S, r) then StrToFloatDef := r else StrToFloatDef := D;
end;

function TryStrToInt(const S: string; var Value: integer): Boolean;
var
  n: Int64;
begin
  TryStrToInt := false;
  if TryStrToInt64(S, n) and (n >= Low(integer)) and (n <= High(integer)) then
  begin
    Value := n;
    TryStrToInt := true;
  end;
end;

function TryStrToInt64(const S: string; var Value: Int64): Boolean;
var
  n: Int64;
  code: integer;
begin
  Val(S, n, code);
  if code = 0 then Value := n;
  TryStrToInt64 := code = 0;
end;

function TryStrToFloat(const S: string; var Value: real): Boolean;
var
  r: real;
  code: integer;
begin
  if DefaultFormatSettings.DecimalSeparator <> '.' then Exit(TryStrToFloat(S, Value, DefaultFormatSettings));
  Val(System.Trim(S), r, code);
  if code = 0 then Value := r;
  TryStrToFloat := code = 0;
end;

{ A negative value that fits in 32 bits is shown as one of 32 bits. }
function IntToHex(Value: Int64; Digits: integer): string;
var
  shown, rest: Int64;
  needed: integer;
begin
  shown := Value;
  if (Value < 0) and (Value >= Low(LongInt)) then shown := Value and $FFFFFFFF;
  needed := 16;
  if shown >= 0 then
  begin
    needed := 1;
    rest := shown div 16;
    while rest > 0 do
    begin
      needed := needed + 1;
      rest := rest div 16;
    end;
  end;
  IntToHex := HexStr(shown, Max(needed, Digits));
end;

function BoolToStr(B: Boolean; UseBoolStrs: Boolean): string;
begin
  if UseBoolStrs then
    BoolToStr := B ? 'True' : 'False'
  else
    BoolToStr := B ? '-1' : '0';
end;

function StrToBool(const S: string): Boolean;
var
  r: real;
begin
  if SameText(S, 'true') then
    StrToBool := true
  else if SameText(S, 'false') then
    StrToBool := false
  else
  begin
    if not TryStrToFloat(S, r) then ConvertError(S, 'boolean');
    StrToBool := r <> 0.0;
  end;
end;

function CompareStr(const S1, S2: string): integer;
begin
  CompareStr := Ord(S1 > S2) - Ord(S1 < S2);
end;

function CompareText(const S1, S2: string): integer;
begin
  CompareText := CompareStr(System.LowerCase(S1), System.LowerCase(S2));
end;

function SameStr(const S1, S2: string): Boolean;
begin
  SameStr := S1 = S2;
end;

function SameText(const S1, S2: string): Boolean;
begin
  SameText := CompareText(S1, S2) = 0;
end;

{ The parts of an absolute name, one after the other. }
function WithoutDots(const S: string): string;
var
  i: Int64;
  part, done: string;
begin
  done := '';
  part := '';
  for i := 2 to Length(S) + 1 do
    if (i <= Length(S)) and (S[i] <> '/') then
      part := part + S[i]
    else
    begin
      if part = '..' then
        done := ExcludeTrailingPathDelimiter(ExtractFilePath(done))
      else if (part <> '') and (part <> '.') then
        done := done + '/' + part;
      if (i <= Length(S)) and (i = Length(S)) and (done <> '') then done := done + '/';
      part := '';
    end;
  if done = '' then done := '/';
  WithoutDots := done;
end;

function ExpandFileName(const S: string): string;
begin
  if (S <> '') and (S[1] = '/') then
    ExpandFileName := WithoutDots(S)
  else
    ExpandFileName := WithoutDots(IncludeTrailingPathDelimiter(GetCurrentDir) + S);
end;

{ Index of the last character c, 0 if there is none. }
function LastOf(c: char; const S: string): Int64;
var
  i: Int64;
begin
  i := Length(S);
  while (i > 0) and (S[i] <> c) do i := i - 1;
  LastOf := i;
end;

function ExtractFilePath(const S: string): string;
begin
  ExtractFilePath := Copy(S, 1, LastOf('/', S));
end;

function ExtractFileDir(const S: string): string;
var
  last: Int64;
begin
  last := LastOf('/', S);
  if last > 1 then last := last - 1;
  ExtractFileDir := Copy(S, 1, last);
end;

function ExtractFileName(const S: string): string;
begin
  ExtractFileName := Copy(S, LastOf('/', S) + 1, Length(S));
end;

function ExtractFileExt(const S: string): string;
var
  name: string;
  dot: Int64;
begin
  name := ExtractFileName(S);
  dot := LastOf('.', name);
  if dot > 0 then ExtractFileExt := Copy(name, dot, Length(name));
end;

function ChangeFileExt(const S, Extension: string): string;
begin
  ChangeFileExt := Copy(S, 1, Length(S) - Length(ExtractFileExt(S))) + Extension;
end;

function IncludeTrailingPathDelimiter(const S: string): string;
begin
  IncludeTrailingPathDelimiter := S;
  if (S = '') or (S[Length(S)] <> '/') then IncludeTrailingPathDelimiter := S + '/';
end;

function ExcludeTrailingPathDelimiter(const S: string): string;
begin
  ExcludeTrailingPathDelimiter := S;
  if (S <> '') and (S[Length(S)] = '/') then ExcludeTrailingPathDelimiter := Copy(S, 1, Length(S) - 1);
end;

{ ---- more numbers }

function TryStrToInt(const S: string; var Value: SmallInt): Boolean;
var
  n: integer;
begin
  TryStrToInt := False;
  if TryStrToInt(S, n) and (n >= Low(SmallInt)) and (n <= High(SmallInt)) then
  begin
    Value := n;
    TryStrToInt := True;
  end;
end;

function TryStrToFloat(const S: string; var Value: Single): Boolean;
var
  r: real;
begin
  TryStrToFloat := False;
  if TryStrToFloat(S, r) then
  begin
    Value := r;
    TryStrToFloat := True;
  end;
end;

function StrToInt64(const S: string): Int64;
var
  n: Int64;
  code: integer;
begin
  Val(System.Trim(S), n, code);
  if code <> 0 then ConvertError(S, 'integer');
  StrToInt64 := n;
end;

function StrToInt64Def(const S: string; D: Int64): Int64;
begin
  StrToInt64Def := StrToIntDef(S, D);
end;

function BoolToStr(B: Boolean; const TrueText, FalseText: string): string;
begin
  if B then BoolToStr := TrueText else BoolToStr := FalseText;
end;

{ Digits with a comma before every third from the right. }
function WithThousands(const Digits: string): string;
var
  i: integer;
begin
  WithThousands := Digits;
  i := Length(Digits) - 2;
  while i > 1 do
  begin
    Insert(',', WithThousands, i);
    i := i - 3;
  end;
end;

type
  TPicture = record
    Before, After: string; { text around the number }
    Whole, Decimals, Most: integer; { zeros before and after the point; digits after it at most }
    Leading: integer; { digits before the point }
    Exponent: integer; { digits of the exponent, 0: there is none }
    E: string; { its letter, and '+' if positive exponents have a sign }
    HasDigits, HasThousands: Boolean;
  end;

{ Is E+ or E- at S[i], with digits behind it? Then i is moved to the last of them. }
function ReadExponent(const S: string; var i: integer; var P: TPicture): Boolean;
begin
  ReadExponent := (i + 2 <= Length(S)) and (S[i] in ['e', 'E']) and (S[i + 1] in ['+', '-']) and (S[i + 2] = '0') and P.HasDigits;
  if not ReadExponent then Exit;
  P.E := S[i];
  if S[i + 1] = '+' then P.E := P.E + '+';
  i := i + 1;
  while (i < Length(S)) and (S[i + 1] = '0') do
  begin
    i := i + 1;
    P.Exponent := P.Exponent + 1;
  end;
end;

procedure ReadPicture(const S: string; var P: TPicture);
var
  i, stop: integer;
  afterPoint: Boolean;
  text: string;
begin
  afterPoint := False;
  i := 1;
  while i <= Length(S) do
  begin
    text := '';
    case S[i] of
      '0', '#':
        begin
          P.HasDigits := True;
          if afterPoint then P.Most := P.Most + 1 else P.Leading := P.Leading + 1;
          if (S[i] = '0') or ((P.Whole > 0) and not afterPoint) then
            if afterPoint then P.Decimals := P.Most else P.Whole := P.Whole + 1;
        end;
      '.': afterPoint := True;
      ',': P.HasThousands := True;
      '''', '"':
        begin
          stop := i + 1;
          while (stop <= Length(S)) and (S[stop] <> S[i]) do stop := stop + 1;
          text := Copy(S, i + 1, stop - i - 1);
          i := stop;
        end;
    else
      if not ReadExponent(S, i, P) then text := S[i];
    end;
    if P.HasDigits then P.After := P.After + text else P.Before := P.Before + text;
    i := i + 1;
  end;
end;

{ Part number n of a picture, '' if it has none. }
function PictureSection(const Picture: string; n: integer): string;
var
  i: integer;
begin
  PictureSection := '';
  for i := 1 to Length(Picture) do
    if Picture[i] = ';' then n := n - 1
    else if n = 1 then PictureSection := PictureSection + Picture[i];
end;

{ X with the digits before the point that the picture has, and its exponent. }
procedure WithExponent(X: real; const P: TPicture; out Mantissa, Exponent: string);
var
  s: string;
  at, e, code: integer;
begin
  s := System.Format('%.' + IntToStr(Max(P.Leading, 1) - 1 + P.Most) + 'E', [X]);
  at := Pos('E', s);
  Val(Copy(s, at + 1, Length(s)), e, code);
  s := Copy(s, 1, at - 1);
  Delete(s, 2, 1);
  if X <> 0 then e := e - (Max(P.Leading, 1) - 1);
  Mantissa := Copy(s, 1, Max(P.Leading, 1)) + '.' + Copy(s, Max(P.Leading, 1) + 1, P.Most);
  Exponent := IntToStr(Abs(e));
  while Length(Exponent) < P.Exponent do Exponent := '0' + Exponent;
  if e < 0 then Exponent := P.E[1] + '-' + Exponent else Exponent := P.E + Exponent;
end;

{ With '.' and ','. }
function ByPicture(const Picture: string; X: real): string;
var
  p: TPicture;
  part, whole, decimals, exponent: string;
  point: integer;
  isNegative: Boolean;
begin
  part := '';
  isNegative := X < 0;
  if X < 0 then part := PictureSection(Picture, 2) else if X = 0 then part := PictureSection(Picture, 3);
  if part <> '' then isNegative := False else part := PictureSection(Picture, 1);
  if part = '' then part := '0.##############';
  ReadPicture(part, p);
  if (Abs(X) >= 1E18) and (p.Exponent = 0) then Exit(General(X, 15));
  exponent := '';
  if p.Exponent > 0 then WithExponent(Abs(X), p, whole, exponent) else Str(Abs(X):0:p.Most, whole);
  point := Pos('.', whole);
  decimals := '';
  if point > 0 then
  begin
    decimals := Copy(whole, point + 1, p.Most);
    whole := Copy(whole, 1, point - 1);
  end;
  while (Length(decimals) > p.Decimals) and (decimals[Length(decimals)] = '0') do SetLength(decimals, Length(decimals) - 1);
  if (whole = '0') and (exponent = '') then whole := '';
  while Length(whole) < p.Whole do whole := '0' + whole;
  if p.HasThousands then whole := WithThousands(whole);
  if decimals <> '' then decimals := '.' + decimals;
  if not p.HasDigits then ByPicture := p.Before
  else ByPicture := p.Before + whole + decimals + exponent + p.After;
  if isNegative then ByPicture := '-' + ByPicture;
end;

function FormatFloat(const Picture: string; X: real): string;
begin
  FormatFloat := FormatFloat(Picture, X, DefaultFormatSettings);
end;

function FormatFloat(X: real; Decimals: integer): string;
begin
  FormatFloat := System.FormatFloat(X, Decimals);
end;

{ S, an amount without sign, with the currency's sign. }
function AsCurrency(const S: string; IsNegative: Boolean; const F: TFormatSettings): string;
const
  { $ the sign of the currency, 1 the amount }
  Positive: array[0..3] of string = ('$1', '1$', '$ 1', '1 $');
  Negative: array[0..15] of string = ('($1)', '-$1', '$-1', '$1-', '(1$)', '-1$', '1-$', '1$-', '-1 $', '-$ 1', '1 $-', '$ 1-', '$ -1', '1- $', '($ 1)', '(1 $)');
var
  picture: string;
  c: Char;
begin
  if IsNegative then picture := Negative[F.NegCurrFormat and 15] else picture := Positive[F.CurrencyFormat and 3];
  AsCurrency := '';
  for c in picture do
    if c = '$' then AsCurrency := AsCurrency + F.CurrencyString
    else if c = '1' then AsCurrency := AsCurrency + S
    else AsCurrency := AsCurrency + c;
end;

function FloatToStrF(X: real; Kind: TFloatFormat; Precision, Digits: integer; const Settings: TFormatSettings): string;
var
  s: string;
  point: integer;
begin
  case Kind of
    ffExponent: s := System.Format('%.' + IntToStr(Precision - 1) + 'E', [X]);
    ffFixed: Str(X:0:Digits, s);
    ffNumber, ffCurrency:
      begin
        Str(Abs(X):0:Digits, s);
        point := Pos('.', s);
        if point = 0 then point := Length(s) + 1;
        s := WithThousands(Copy(s, 1, point - 1)) + Copy(s, point, Length(s));
        if Kind = ffCurrency then Exit(AsCurrency(Localized(s, Settings), X < 0, Settings));
        if X < 0 then s := '-' + s;
      end;
  else
    s := General(X, Precision);
  end;
  FloatToStrF := Localized(s, Settings);
end;

function FloatToStrF(X: real; Kind: TFloatFormat; Precision, Digits: integer): string;
begin
  FloatToStrF := FloatToStrF(X, Kind, Precision, Digits, DefaultFormatSettings);
end;

function CurrToStr(X: real): string;
begin
  CurrToStr := FormatFloat('0.####', X);
end;

{ ---- more text }

function AnsiUpperCase(const S: string): string;
begin
  AnsiUpperCase := UpperCase(S);
end;

function AnsiLowerCase(const S: string): string;
begin
  AnsiLowerCase := LowerCase(S);
end;

function AnsiCompareStr(const S1, S2: string): integer;
begin
  AnsiCompareStr := CompareStr(S1, S2);
end;

function AnsiCompareText(const S1, S2: string): integer;
begin
  AnsiCompareText := CompareText(S1, S2);
end;

function AnsiSameText(const S1, S2: string): Boolean;
begin
  AnsiSameText := SameText(S1, S2);
end;

function LastDelimiter(const Delimiters, S: string): integer;
var
  i: integer;
begin
  i := Length(S);
  while (i > 0) and (Pos(S[i], Delimiters) = 0) do i := i - 1;
  LastDelimiter := i;
end;

function IsDelimiter(const Delimiters, S: string; Index: integer): Boolean;
begin
  IsDelimiter := (Index >= 1) and (Index <= Length(S)) and (Pos(S[Index], Delimiters) > 0);
end;

{ ---- files }

{$push}
{$I-}
function DeleteFile(const S: string): Boolean;
var
  f: file;
begin
  DeleteFile := False;
  if not FileExists(S) then Exit;
  Assign(f, S);
  Erase(f);
  DeleteFile := IOResult = 0;
end;

function RenameFile(const OldName, NewName: string): Boolean;
var
  f: file;
begin
  Assign(f, OldName);
  Rename(f, NewName);
  RenameFile := IOResult = 0;
end;

function CreateDir(const S: string): Boolean;
begin
  MkDir(S);
  CreateDir := IOResult = 0;
end;

function RemoveDir(const S: string): Boolean;
begin
  RmDir(S);
  RemoveDir := IOResult = 0;
end;
{$pop}

{ ---- dates }

function IsLeapYear(Year: Word): Boolean;
begin
  IsLeapYear := (Year mod 4 = 0) and ((Year mod 100 <> 0) or (Year mod 400 = 0));
end;

function DaysOf(Year, Month: integer): integer;
begin
  case Month of
    4, 6, 9, 11: DaysOf := 30;
    2: if IsLeapYear(Year) then DaysOf := 29 else DaysOf := 28;
  else
    DaysOf := 31;
  end;
end;

{ Days from 1 January of year 1 to that of Year. }
function DaysBefore(Year: Int64): Int64;
begin
  Year := Year - 1;
  DaysBefore := Year * 365 + Year div 4 - Year div 100 + Year div 400;
end;

const
  DayZero = 693593; { 30 December 1899 }

function EncodeDate(Year, Month, Day: Word): TDateTime;
var
  days: Int64;
  m: integer;
begin
  if (Year < 1) or (Year > 9999) or (Month < 1) or (Month > 12) or (Day < 1) or (Day > DaysOf(Year, Month)) then
    raise EConvertError.CreateFmt('%d-%d-%d is not a valid date specification', [Year, Month, Day]);
  days := DaysBefore(Year) + Day - 1 - DayZero;
  for m := 1 to Month - 1 do days := days + DaysOf(Year, m);
  EncodeDate := days;
end;

function EncodeTime(Hour, Minute, Second, MilliSecond: Word): TDateTime;
begin
  if (Hour > 23) or (Minute > 59) or (Second > 59) or (MilliSecond > 999) then
    raise EConvertError.CreateFmt('%d:%d:%d.%d is not a valid time specification', [Hour, Minute, Second, MilliSecond]);
  EncodeTime := (((Hour * 60 + Minute) * 60 + Second) * 1000 + MilliSecond) / 86400000;
end;

procedure DecodeDate(Moment: TDateTime; var Year, Month, Day: Word);
var
  days, y: Int64;
begin
  days := Floor(Moment) + DayZero;
  y := days * 400 div 146097 + 1;
  while DaysBefore(y) > days do y := y - 1;
  while DaysBefore(y + 1) <= days do y := y + 1;
  days := days - DaysBefore(y);
  Year := y;
  Month := 1;
  while days >= DaysOf(y, Month) do
  begin
    days := days - DaysOf(y, Month);
    Month := Month + 1;
  end;
  Day := days + 1;
end;

procedure DecodeTime(Moment: TDateTime; var Hour, Minute, Second, MilliSecond: Word);
var
  rest: Int64;
begin
  rest := Round(Abs(Frac(Moment)) * 86400000) mod 86400000;
  MilliSecond := rest mod 1000;
  Second := rest div 1000 mod 60;
  Minute := rest div 60000 mod 60;
  Hour := rest div 3600000;
end;

function DayOfWeek(Moment: TDateTime): integer;
begin
  DayOfWeek := (Floor(Moment) + 693601) mod 7 + 1;
end;

function Date: TDateTime;
var
  y, m, d, dow: Word;
begin
  GetDate(y, m, d, dow);
  Date := EncodeDate(y, m, d);
end;

function Time: TDateTime;
var
  h, m, s, hundredths: Word;
begin
  GetTime(h, m, s, hundredths);
  Time := EncodeTime(h, m, s, hundredths * 10);
end;

function Now: TDateTime;
var
  d: TDateTime;
begin
  repeat
    d := Date;
    Now := d + Time;
  until d = Date; { not around midnight }
end;

{ ---- texts that end with a zero byte }

function StrLen(P: PChar): Int64;
begin
  StrLen := Strings.StrLen(P);
end;

function StrPas(P: PChar): string;
begin
  StrPas := Strings.StrPas(P);
end;

function StrCopy(Dest, Source: PChar): PChar;
begin
  StrCopy := Strings.StrCopy(Dest, Source);
end;

function StrLCopy(Dest, Source: PChar; MaxLen: Int64): PChar;
begin
  StrLCopy := Strings.StrLCopy(Dest, Source, MaxLen);
end;

function StrPCopy(Dest: PChar; const Source: string): PChar;
begin
  StrPCopy := Strings.StrPCopy(Dest, Source);
end;

function StrCat(Dest, Source: PChar): PChar;
begin
  StrCat := Strings.StrCat(Dest, Source);
end;

function StrComp(A, B: PChar): Int64;
begin
  StrComp := Strings.StrComp(A, B);
end;

function StrIComp(A, B: PChar): Int64;
begin
  StrIComp := Strings.StrIComp(A, B);
end;

function StrScan(P: PChar; C: Char): PChar;
begin
  StrScan := Strings.StrScan(P, C);
end;

function StrPos(P, Part: PChar): PChar;
begin
  StrPos := Strings.StrPos(P, Part);
end;

function StrUpper(P: PChar): PChar;
begin
  StrUpper := Strings.StrUpper(P);
end;

function StrLower(P: PChar): PChar;
begin
  StrLower := Strings.StrLower(P);
end;

{$I sysutils_more.inc}
{$I sysutils_settings.inc}
{$I sysutils_handles.inc}

initialization
  SetDefaults(DefaultFormatSettings);
end.
