{$mode objfpc}{$H+}
program k03;
uses SysUtils, StrUtils;
type TCsv = array of array of string;
function Parse(const text: string): TCsv;
var i, r: integer; field: string; inq: boolean;
  procedure EndField; begin SetLength(Result[r], Length(Result[r]) + 1); Result[r][High(Result[r])] := field; field := '' end;
  procedure EndRow; begin EndField; Inc(r); SetLength(Result, r + 1) end;
begin
  r := 0; SetLength(Result, 0); SetLength(Result, 1); field := ''; inq := false; i := 1;
  while i <= Length(text) do begin
    case text[i] of
      '"': if inq and (i < Length(text)) and (text[i+1] = '"') then begin field := field + '"'; Inc(i) end else inq := not inq;
      ',': if inq then field := field + ',' else EndField;
      #10: if inq then field := field + #10 else EndRow;
    else field := field + text[i];
    end;
    Inc(i);
  end;
  if (field <> '') or (Length(Result[r]) > 0) then EndField else SetLength(Result, r);
end;
function WrapText(const s: string; w: integer): string;
var word, line: string; i: integer;
begin
  Result := ''; line := '';
  for i := 1 to WordCount(s, [' ']) do begin
    word := ExtractWord(i, s, [' ']);
    if (line <> '') and (Length(line) + 1 + Length(word) > w) then begin Result := Result + line + LineEnding; line := word end
    else if line = '' then line := word else line := line + ' ' + word;
  end;
  Result := Result + line;
end;
function RunLength(const s: string): string; var i, n: integer; begin Result := ''; i := 1; while i <= Length(s) do begin n := 1; while (i + n <= Length(s)) and (s[i + n] = s[i]) do Inc(n); Result := Result + s[i]; if n > 1 then Result := Result + IntToStr(n); Inc(i, n) end end;
function IsNumber(const s: string): boolean; var v: double; c: integer; begin Val(s, v, c); Result := (c = 0) and (s <> '') end;
var c: TCsv; i, j: integer; s: string;
begin
  c := Parse('name,age' + #10 + '"Smith, J",42' + #10 + '"say ""hi""",7' + #10);
  for i := 0 to High(c) do begin for j := 0 to High(c[i]) do write('[', c[i][j], ']'); writeln end;
  writeln(WrapText('the quick brown fox jumps over the lazy dog again and again', 20));
  writeln(RunLength('aaabccdddd'), ' ', IsNumber('1e5'), IsNumber('x'), IsNumber('-3.5'));
  s := 'k1=v1;k2=v2;k3=v3'; while s <> '' do begin i := Pos(';', s); if i = 0 then i := Length(s) + 1; write(Copy(s, 1, Pos('=', s) - 1), '->', Copy(s, Pos('=', s) + 1, i - Pos('=', s) - 1), ' '); Delete(s, 1, i) end; writeln;
end.
