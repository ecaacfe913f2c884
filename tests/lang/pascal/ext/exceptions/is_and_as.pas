{$MODE OBJFPC}
program is_and_as;
{$H+}
uses SysUtils;
type EApp = class(Exception); ENet = class(EApp); EDisk = class(EApp);
procedure Handle(const e: Exception);
begin
  if e is ENet then writeln('net: ', e.Message)
  else if e is EDisk then writeln('disk: ', (e as EDisk).Message)
  else if (e is EDivByZero) or (e is ERangeError) then writeln('arith ', e.ClassName)
  else if e is EInOutError then writeln('io ', EInOutError(e).ErrorCode, ' ', (e as EInOutError).ErrorCode)
  else writeln('other ', e.ClassName);
end;
procedure Fail(n: integer);
var i: integer; f: text;
begin
  i := 0;
  case n of
    0: raise ENet.Create('timeout');
    1: raise EDisk.CreateFmt('full %d%%', [100]);
    2: i := 1 div i;
    3: begin assign(f, 'nofile'); reset(f) end;
    4: raise Exception.Create('plain');
    5: StrToInt('x');
  end
end;
var k: integer; x: EApp;
begin
  for k := 0 to 5 do
    try Fail(k) except
      on e: EApp do begin write('app ', e is ENet, ' ', e is EApp, ' ', not (e is EDisk), ' '); Handle(e) end;
      on e: Exception do begin write(e is Exception, ' ', e is EIntError, ' '); Handle(e) end;
    end;
  try Fail(0) except if ExceptObject is ENet then writeln('bare net ', Exception(ExceptObject).Message, ' ', (ExceptObject as ENet).Message,
  ' ', ExceptObject.ClassName) end;
  try
    try Fail(1) except on e: Exception do writeln((e as ENet).Message) end
  except on e: EInvalidCast do writeln('bad cast: ', e.ClassName) end;
  try try Fail(1) except on e: Exception do if e is ENet then writeln('no') else raise end except on e: EDisk do writeln('again ',
  e.Message) end;
end.
