program e03;
{$mode objfpc}{$H+}
uses stackunit7, SysUtils;
var S, T: TStack; I: Integer;
  procedure Calc(const Expr: string);
  var Tok: string; P: Integer; A, B: Integer; Rest: string;
  begin
    Rest := Expr + ' '; Init(S);
    try
      while Rest <> '' do begin
        P := Pos(' ', Rest); Tok := Copy(Rest, 1, P - 1); Delete(Rest, 1, P);
        if Tok = '' then Continue;
        case Tok of
          '+', '-', '*', '/': begin
            B := Pop(S); A := Pop(S);
            case Tok[1] of '+': Push(S, A + B); '-': Push(S, A - B); '*': Push(S, A * B); '/': Push(S, A div B) end;
          end;
          'dup': Push(S, Peek(S));
        else Push(S, StrToInt(Tok));
        end;
      end;
      WriteLn(Expr, ' -> ', Pop(S), ' ', IsEmpty(S));
    except
      on E: EStack do WriteLn(Expr, ' -> stack ', E.Message);
      on E: EConvertError do WriteLn(Expr, ' -> ', E.Message);
      on E: EDivByZero do WriteLn(Expr, ' -> ', E.ClassName);
    end;
  end;
begin
  Calc('3 4 + 2 *'); Calc('5 dup * 1 -'); Calc('1 +'); Calc('x'); Calc('4 0 /'); Calc('7 8 9');
  T := S; WriteLn(T.Top, ' ', Pushes, ' ', stackunit7.MaxDepth);
  for I := 1 to 3 do Push(T, I); WriteLn(Peek(T), Peek(S));
end.
