program Closures3;
{$mode delphi}
uses SysUtils;
type
  TFunc = function(x: Integer): Integer;
  TMap = array of record Key: string; Value: Integer end;
  TOp = (Add, Sub, Mul, Divide);
  TOpFunc = function(a, b: Double): Double;
const
  OpChars: array[TOp] of Char = ('+', '-', '*', '/');
var
  Map: TMap;
function DoAdd(a, b: Double): Double; begin Result := a + b end;
function DoSub(a, b: Double): Double; begin Result := a - b end;
function DoMul(a, b: Double): Double; begin Result := a * b end;
function DoDiv(a, b: Double): Double; begin if b = 0 then raise EDivByZero.Create('div') else Result := a / b end;
const
  Ops: array[TOp] of TOpFunc = (DoAdd, DoSub, DoMul, DoDiv);
procedure Put(const K: string; V: Integer);
var I: Integer;
begin
  for I := 0 to High(Map) do if Map[I].Key = K then begin Map[I].Value := V; Exit end;
  SetLength(Map, Length(Map) + 1);
  with Map[High(Map)] do begin Key := K; Value := V end;
end;
function Get(const K: string; Default: Integer = -1): Integer;
var I: Integer;
begin
  Result := Default;
  for I := Low(Map) to High(Map) do if SameText(Map[I].Key, K) then Exit(Map[I].Value);
end;
function Eval(const S: string): Double;
var P: Integer;
  function Expr: Double; forward;
  function Factor: Double;
  var Start: Integer;
  begin
    while (P <= Length(S)) and (S[P] = ' ') do Inc(P);
    if S[P] = '(' then begin Inc(P); Result := Expr; Inc(P) end
    else if S[P] = '-' then begin Inc(P); Result := -Factor end
    else if S[P] in ['a'..'z'] then begin Start := P; while (P <= Length(S)) and (S[P] in ['a'..'z']) do Inc(P); Result := Get(Copy(S, Start, P - Start)) end
    else begin
      Start := P;
      while (P <= Length(S)) and (S[P] in ['0'..'9', '.']) do Inc(P);
      Result := StrToFloat(Copy(S, Start, P - Start));
    end;
    while (P <= Length(S)) and (S[P] = ' ') do Inc(P);
  end;
  function Term: Double;
  var Op: TOp;
  begin
    Result := Factor;
    while (P <= Length(S)) and (S[P] in ['*', '/']) do begin
      if S[P] = '*' then Op := Mul else Op := Divide;
      Inc(P); Result := Ops[Op](Result, Factor);
    end;
  end;
  function Expr: Double;
  var Op: TOp;
  begin
    Result := Term;
    while (P <= Length(S)) and (S[P] in ['+', '-']) do begin
      Op := TOp(Ord(S[P] = '-')); Inc(P); Result := Ops[Op](Result, Term);
    end;
  end;
begin
  P := 1; Result := Expr;
  if P <= Length(S) then raise Exception.CreateFmt('junk "%s" at %d', [S[P], P]);
end;
procedure Test(const S: string);
begin
  try WriteLn(S, ' = ', Eval(S):0:4)
  except
    on E: EDivByZero do WriteLn(S, ': division');
    on E: EConvertError do WriteLn(S, ': number');
    on E: Exception do WriteLn(S, ': ', E.Message);
  end;
end;
var O: TOp; I: Integer;
begin
  for O in [Add, Mul, Divide] do Write(OpChars[O], ' ', Ops[O](7, 2):0:2, '; '); WriteLn;
  Put('x', 5); Put('y', 7); Put('x', 6); WriteLn(Length(Map), Get('X'), Get('z'), Get('q', 0));
  Test('1 + 2 * 3'); Test('(1+2)*3 - -4'); Test('x * (y - 2.5)'); Test('1/0'); Test('2 $ 3'); Test('1..2'); Test('10/4/5');
  for I := 1 to 3 do begin
    case I of 1: Write('one'); 2, 3: Write('more') end;
    if I = 2 then Continue;
    Write('!');
  end;
  WriteLn;
end.
