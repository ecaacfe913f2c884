program Bank;
{$mode delphi}
uses SysUtils, StrUtils;
type
  TAccountKind = (akChecking, akSavings, akLoan);
  TAccount = record
    Id: Integer;
    Owner: string;
    Balance: Currency;
    Kind: TAccountKind;
  end;
  PAccount = ^TAccount;
  TAccounts = array of TAccount;

  EBank = class(Exception);
  ENoFunds = class(EBank);
const
  KindNames: array[TAccountKind] of string = ('Checking', 'Savings', 'Loan');
var
  Accounts: TAccounts;
function Find(Id: Integer): PAccount;
var I: Integer;
begin
  for I := Low(Accounts) to High(Accounts) do
    if Accounts[I].Id = Id then Exit(@Accounts[I]);
  Result := nil;
end;
function Add(const Owner: string; Kind: TAccountKind; Start: Currency = 0): Integer;
begin
  SetLength(Accounts, Length(Accounts) + 1);
  Result := 100 + Length(Accounts);
  Accounts[High(Accounts)].Id := Result;
  Accounts[High(Accounts)].Owner := Owner;
  Accounts[High(Accounts)].Kind := Kind;
  Accounts[High(Accounts)].Balance := Start;
end;
procedure Transfer(FromId, ToId: Integer; Amount: Currency);
var A, B: PAccount;
begin
  A := Find(FromId); B := Find(ToId);
  if (A = nil) or (B = nil) then raise EBank.Create('no such account');
  if A.Balance < Amount then
    raise ENoFunds.CreateFmt('%s lacks %.2f', [A.Owner, Amount - A.Balance]);
  A.Balance := A.Balance - Amount;
  B^.Balance := B^.Balance + Amount;
end;
procedure Report;
var A: TAccount; S: string;
begin
  for A in Accounts do begin
    S := Format('%-10s|%10s|%12.2f', [A.Owner, KindNames[A.Kind], A.Balance]);
    WriteLn(S, ' ', CurrToStr(A.Balance));
  end;
end;
procedure TryTransfer(F, T: Integer; C: Currency);
begin
  try
    try
      Transfer(F, T, C);
      WriteLn('ok ', C:0:2);
    finally
      Write('[done] ');
    end;
  except
    on E: ENoFunds do WriteLn('NoFunds: ', E.Message);
    on E: EBank do WriteLn('Bank: ', E.Message);
    on E: Exception do WriteLn('other ', E.ClassName);
  end;
end;
var X: Integer; L: string;
begin
  X := Add('Ann', akChecking, 100.25); Add('Bob', akSavings); Add('Cy', akLoan, -50);
  TryTransfer(X, X + 1, 40.10);
  TryTransfer(X, X + 1, 400);
  TryTransfer(X, 999, 1);
  Report;
  WriteLn(IfThen(Accounts[0].Balance > 50, 'rich', 'poor'), ' ', DupeString('-=', 5), ' ', ReverseString('abc'));
  WriteLn(LeftStr('Pascal', 3), RightStr('Pascal', 2), MidStr('Pascal', 2, 3), ' ', AnsiContainsStr('Pascal', 'sca'), ' ', PosEx('a', 'Pascal', 3));
  WriteLn(UpperCase('mixed Case'), Trim('  x '), '|', StringReplace('a-b-c', '-', '+', [rfReplaceAll]), ' ', QuotedStr('it''s'));
  WriteLn(IntToHex(48879, 4), ' ', StrToIntDef('zz', -1), ' ', TryStrToInt('12', X), X, ' ', FloatToStr(1.5), ' ', BoolToStr(True, True));
  L := 'one two  three'; WriteLn(WordCount(L, [' ']), ' ', ExtractWord(3, L, [' ']), ' ', AnsiStartsStr('one', L), AnsiEndsText('THREE', L), ' ', CompareText('a', 'B') < 0);
  WriteLn(Format('%5d|%-5d|%.3d|%x|%e|%g|%s|%%', [42, 42, 7, 255, 1234.5, 0.0001, 'str']));
end.
