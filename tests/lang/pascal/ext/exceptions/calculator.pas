{$mode objfpc}{$H+}
program Calc;
uses SysUtils;
type TTok = (tkNum, tkPlus, tkMinus, tkMul, tkDiv, tkL, tkR, tkEnd);
var src: string; p: integer; tok: TTok; num: double;
procedure Next;
var st: integer;
begin
  while (p <= Length(src)) and (src[p] = ' ') do Inc(p);
  if p > Length(src) then begin tok := tkEnd; exit end;
  case src[p] of
    '0'..'9', '.': begin st := p; while (p <= Length(src)) and (src[p] in ['0'..'9','.']) do Inc(p); num := StrToFloat(Copy(src, st, p - st)); tok := tkNum; exit end;
    '+': tok := tkPlus; '-': tok := tkMinus; '*': tok := tkMul; '/': tok := tkDiv; '(': tok := tkL; ')': tok := tkR;
  else raise Exception.Create('bad char ' + src[p] + ' at ' + IntToStr(p));
  end;
  Inc(p);
end;
function Expr: double; forward;
function Factor: double;
begin
  case tok of
    tkNum: begin Result := num; Next end;
    tkMinus: begin Next; Result := -Factor end;
    tkL: begin Next; Result := Expr; if tok <> tkR then raise Exception.Create(') expected'); Next end;
  else raise Exception.Create('factor expected');
  end;
end;
function Term: double;
var d: double;
begin
  Result := Factor;
  while tok in [tkMul, tkDiv] do
    if tok = tkMul then begin Next; Result := Result * Factor end
    else begin Next; d := Factor; if d = 0 then raise EDivByZero.Create('division by zero'); Result := Result / d end;
end;
function Expr: double;
begin
  Result := Term;
  while tok in [tkPlus, tkMinus] do
    if tok = tkPlus then begin Next; Result := Result + Term end else begin Next; Result := Result - Term end;
end;
procedure Eval(const s: string);
begin
  src := s; p := 1;
  try
    Next; 
    writeln(s, ' = ', Expr:0:4);
    if tok <> tkEnd then writeln('trailing');
  except
    on E: EDivByZero do writeln(s, ': zero! ', E.Message);
    on E: Exception do writeln(s, ': ', E.ClassName, ' ', E.Message);
  end;
end;
begin
  Eval('1 + 2 * 3'); Eval('(1 + 2) * 3'); Eval('-4 / 8'); Eval('2 * (3 + 4) - -5'); Eval('1 / 0'); Eval('2 $ 3'); Eval('(1'); Eval('1.5.2');
end.
