{$mode objfpc}{$H+}
program k04;
{$Q+}{$R+}
uses SysUtils;
function SafeAdd(a, b: longint): string; begin try Result := IntToStr(a + b); a := a + b; except on E: ERangeError do Result := 'range'; on E: EIntOverflow do Result := 'overflow' end end;
function Parse(const s: string): integer; begin try Result := StrToInt(s) except on EConvertError do Result := -1 end end;
var i64: int64; q: qword; i: integer; a: array[0..3] of byte; b: byte;
begin
  writeln(SafeAdd(2000000000, 2000000000), ' ', SafeAdd(1, 2), ' ', Parse('12'), Parse('zz'));
  i64 := High(int64);
  try i64 := i64 + 1; writeln('no') except on E: EIntOverflow do writeln('int64 ', E.ClassName) end;
  try i64 := i64 * 2; writeln('no') except on E: Exception do writeln(E.ClassName) end;
  i := 4; try a[i] := 1 except on E: ERangeError do writeln('idx') end;
  i := 256; try b := i; writeln(b) except on E: ERangeError do writeln('byte range') end;
  try i := 0; writeln(10 div i) except on E: EDivByZero do writeln('div0') end;
  try i := 0; writeln(10 mod i) except on E: EDivByZero do writeln('mod0') end;
  q := 0; {$Q-}{$R-} q := q - 1; writeln(q); i := MaxInt; i := i + 1; writeln(i);
end.
