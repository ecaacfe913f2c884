{ SysUtils: strings, numbers and file names. Format, FileExists and the like are built in. }
unit SysUtils;

interface

type
  TReplaceFlag = (rfReplaceAll, rfIgnoreCase);
  TReplaceFlags = set of TReplaceFlag;

const
  PathDelim = '/';

function UpperCase(const S: string): string;
function LowerCase(const S: string): string;
function Trim(const S: string): string;
function TrimLeft(const S: string): string;
function TrimRight(const S: string): string;
{ S between apostrophes, those inside doubled. }
function QuotedStr(const S: string): string;
function StringReplace(const S, OldPattern, NewPattern: string; Flags: TReplaceFlags): string;

function StrToIntDef(const S: string; D: Int64): Int64;
{ Run-time error 106 if S is no number. }
function StrToFloat(const S: string): real;
function FloatToStr(R: real): string;

function StrToFloatDef(const S: string; D: real): real;
{ False, and Value as it was, if S is no such number. }
function TryStrToInt(const S: string; var Value: integer): Boolean;
function TryStrToInt64(const S: string; var Value: Int64): Boolean;
function TryStrToFloat(const S: string; var Value: real): Boolean;
function IntToHex(Value: Int64; Digits: integer): string;
{ 'True' and 'False'; without the names '-1' and '0'. }
function BoolToStr(B: Boolean; UseBoolStrs: Boolean = false): string;
{ Run-time error 106 if S is none. }
function StrToBool(const S: string): Boolean;

{ Negative, 0 or positive; CompareText and SameText take no notice of case. }
function CompareStr(const S1, S2: string): integer;
function CompareText(const S1, S2: string): integer;
function SameStr(const S1, S2: string): Boolean;
function SameText(const S1, S2: string): Boolean;

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

implementation

function UpperCase(const S: string): string;
begin
  UpperCase := System.UpperCase(S);
end;

function LowerCase(const S: string): string;
begin
  LowerCase := System.LowerCase(S);
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
var
  r: real;
  code: integer;
begin
  Val(System.Trim(S), r, code);
  if code <> 0 then RunError(106);
  StrToFloat := r;
end;

function FloatToStr(R: real): string;
begin
  FloatToStr := Format('%.15g', [R]);
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
    if not TryStrToFloat(S, r) then RunError(106);
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

end.
