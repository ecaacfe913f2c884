unit stackunit7;
{$mode objfpc}{$H+}
interface
uses SysUtils;
type
  TStack = record Data: array[0..99] of Integer; Top: Integer; end;
  EStack = class(Exception);
const MaxDepth = 100;
var Pushes: Integer = 0;
procedure Init(out S: TStack);
procedure Push(var S: TStack; X: Integer);
function Pop(var S: TStack): Integer;
function Peek(const S: TStack): Integer; inline;
function IsEmpty(const S: TStack): Boolean;
implementation
var Log: string;
procedure Init(out S: TStack); begin S.Top := 0 end;
procedure Push(var S: TStack; X: Integer);
begin
  if S.Top = MaxDepth then raise EStack.Create('full');
  S.Data[S.Top] := X; Inc(S.Top); Inc(Pushes); Log := Log + 'p';
end;
function Pop(var S: TStack): Integer;
begin
  if S.Top = 0 then raise EStack.Create('empty');
  Dec(S.Top); Result := S.Data[S.Top]; Log := Log + 'o';
end;
function Peek(const S: TStack): Integer; begin Result := S.Data[S.Top - 1] end;
function IsEmpty(const S: TStack): Boolean; begin Result := S.Top = 0 end;
initialization
  Log := 'log:'; WriteLn('init');
end.
