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

{ An absolute name without '.' and '..'. }
function ExpandFileName(const S: string): string;
{ Up to and with the last '/'. }
function ExtractFilePath(const S: string): string;
function ExtractFileName(const S: string): string;
{ From the last '.' of the name. }
function ExtractFileExt(const S: string): string;
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
