{$mode objfpc}
{$mode objfpc}{$H+}
program g06;
uses SysUtils;
type ENeg = class(Exception); ENegSub = class(ENeg);
function Fact(n: integer): int64; begin if n < 0 then raise ENegSub.CreateFmt('neg %d', [n]); if n < 2 then exit(1); result := n * Fact(n - 1) end;
procedure Test(n: integer);
begin
  try
    try writeln(Fact(n));
    finally write('[f]'); end;
  except
    on E: ENegSub do begin writeln('sub ', E.Message); if n = -2 then raise; end;
    on E: ENeg do writeln('neg');
  end;
end;
var i: integer; x: double; pi_: ^integer;
begin
  Test(5); Test(-1);
  try Test(-2) except on E: Exception do writeln('outer ', E.ClassName) end;
  try i := 0; writeln(5 div i) except on E: EDivByZero do writeln('div0') end;
  try x := 0; writeln(1 / x:0:1) except on E: EZeroDivide do writeln('zd') end;
  try pi_ := nil; writeln(pi_^) except on E: EAccessViolation do writeln('av') end;
  try writeln(StrToInt('12abc')) except on E: EConvertError do writeln(E.Message) end;
  try writeln(StrToFloat('1.2.3')) except on E: EConvertError do writeln(E.Message) end;
  try assert(1 > 2, 'assertion') except on E: EAssertionFailed do writeln('assert') end;
  for i := 1 to 3 do try if i = 2 then continue; write(i) finally write('f') end; writeln;
  try try raise Exception.Create('first') finally writeln('cleanup') end except on E: Exception do writeln(E.Message) end;
  try raise Exception.Create('a') except try raise Exception.Create('b') except on E: Exception do writeln(E.Message) end end;
  writeln(FormatFloat('0.00', 1.25), ' ', FormatFloat('#,##0', 1234567));
  halt(7);
end.
