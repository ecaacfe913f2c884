program Units1;
{$mode objfpc}{$H+}
uses SysUtils, Math, StrUtils, DateUtils;
{ conversions, formats, dates, files by line, config parser, CSV }
type
  TSection = record Name: string; Keys, Values: array of string end;
  TConfig = array of TSection;
var cfg: TConfig; f: TextFile; line: string; i, n: Integer; parts: TStringArray; total: Double; sl: array of string;
procedure WriteSample;
begin
  AssignFile(f, 'sample.ini'); Rewrite(f);
  try
    WriteLn(f, '; comment'); WriteLn(f, '[main]'); WriteLn(f, 'name = Test App '); WriteLn(f, 'width=640'); WriteLn(f);
    WriteLn(f, '[paths]'); WriteLn(f, 'home=/home/user'); WriteLn(f, 'bad line'); WriteLn(f, 'empty=');
  finally
    CloseFile(f);
  end;
end;
procedure Load(const name: string);
var s: string; p, ln: Integer;
begin
  AssignFile(f, name); Reset(f); ln := 0;
  while not EOF(f) do begin
    ReadLn(f, s); s := Trim(s); Inc(ln);
    if (s = '') or (s[1] = ';') then Continue;
    if (s[1] = '[') and (s[Length(s)] = ']') then begin
      SetLength(cfg, Length(cfg) + 1); cfg[High(cfg)].Name := Copy(s, 2, Length(s) - 2);
    end else begin
      p := Pos('=', s);
      if p = 0 then begin WriteLn('line ', ln, ': no "=" in ', QuotedStr(s)); Continue end;
      with cfg[High(cfg)] do begin
        SetLength(Keys, Length(Keys) + 1); SetLength(Values, Length(Keys));
        Keys[High(Keys)] := TrimRight(Copy(s, 1, p - 1)); Values[High(Values)] := TrimLeft(Copy(s, p + 1, MaxInt));
      end;
    end;
  end;
  CloseFile(f);
end;
function Get(const sec, key: string; const def: string = ''): string;
var i, j: Integer;
begin
  for i := 0 to High(cfg) do if SameText(cfg[i].Name, sec) then
    for j := 0 to High(cfg[i].Keys) do if SameText(cfg[i].Keys[j], key) then Exit(cfg[i].Values[j]);
  Result := def;
end;
procedure QuickSort(var a: array of string; l, r: Integer);
var i, j: Integer; p, t: string;
begin
  i := l; j := r; p := a[(l + r) div 2];
  repeat
    while CompareText(a[i], p) < 0 do Inc(i);
    while CompareText(a[j], p) > 0 do Dec(j);
    if i <= j then begin t := a[i]; a[i] := a[j]; a[j] := t; Inc(i); Dec(j) end;
  until i > j;
  if l < j then QuickSort(a, l, j);
  if i < r then QuickSort(a, i, r);
end;
begin
  WriteSample; Load('sample.ini');
  WriteLn(Length(cfg), ' ', Get('MAIN', 'Name'), '|', Get('main', 'width'), '|', Get('paths', 'empty', 'x'), '|', Get('no', 'no', 'def'));
  WriteLn(StrToIntDef(Get('main', 'width'), 0) * 2, ' ', ExtractFileName(Get('paths', 'home')), ' ', ExtractFilePath('/a/b.c'), ChangeFileExt('x.pas', '.o'));
  DeleteFile('sample.ini'); WriteLn(FileExists('sample.ini'));
  total := 0;
  for line in ['apple,3,1.25', 'pear,10,0.5', 'plum,x,2'] do begin
    parts := line.Split([',']);
    if TryStrToInt(parts[1], n) then begin total := total + n * StrToFloat(parts[2]); WriteLn(Format('%-8s%4d%8.2f', [parts[0], n, StrToFloat(parts[2])])) end
    else WriteLn('skip ', parts[0]);
  end;
  WriteLn(Format('total %.2f', [total]), ' ', FormatFloat('#,##0.00', 1234567.891), ' ', FormatFloat('0.###', 2.5), ' ', FloatToStrF(0.125, ffFixed, 8, 2));
  sl := nil; SetLength(sl, 5); sl[0] := 'pear'; sl[1] := 'Apple'; sl[2] := 'fig'; sl[3] := 'banana'; sl[4] := 'Cherry';
  QuickSort(sl, 0, High(sl)); for line in sl do Write(line, ' '); WriteLn;
  WriteLn(FormatDateTime('yyyy-mm-dd hh:nn', EncodeDateTime(2020, 2, 29, 13, 5, 0, 0)), ' ', DayOfWeek(EncodeDate(2020, 2, 29)), ' ', DaysInAMonth(2021, 2), ' ', DateToStr(EncodeDate(1999, 12, 31) + 1));
  WriteLn(IntToStr(-5), IntToHex(255, 2), ' ', BoolToStr(3 > 2), ' ', Chr(Ord('a') + 1), ' ', StringOfChar('=', 5), ' ', UpCase('x'), LowerCase('ABC'), ' ', LastDelimiter('/', '/a/b'), ' ', AnsiUpperCase('q'));
  WriteLn(IfThen(total > 5, 'big', 'small'), IfThen(True, 1, 2), ' ', Min(3, 2), Max(2.5, 1.0):0:1, ' ', Sum([1.5, 2.5]):0:1, ' ', Power(2, 10):0:0, ' ', Ceil(1.2), Floor(-1.2), ' ', 7 mod 3, ' ', Trunc(LogN(3, 81) + 0.5));
  for i := 1 to 3 do begin Write(i:3, Sqr(i):4, Sqrt(i):8:4); if i < 3 then Write(';') end; WriteLn;
end.
