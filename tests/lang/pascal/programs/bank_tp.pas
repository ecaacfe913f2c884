{$MODE TP}
program bank_tp;
uses Dos;
const MaxAcc = 50; FileName = 'BANK.DAT'; Rates: array[1..3] of Real = (0.5, 1.25, 3.0);
type
  Str20 = string[20]; AccType = (Current, Savings, Deposit);
  Account = record No: Word; Owner: Str20; Kind: AccType; Balance: Real; Open: Boolean end;
  AccPtr = ^Account; AccTable = array[1..MaxAcc] of AccPtr;
var Table: AccTable; Count: Integer; F: file of Account; A: Account; I: Integer; Log: Text; S: string; Code: Integer; R: Real; Ch: Char;
procedure Error(Msg: string); begin WriteLn('*** ', Msg) end;
function Find(No: Word): AccPtr; var I: Integer; begin Find := nil; for I := 1 to Count do if Table[I]^.No = No then begin Find := Table[I];
  Exit end end;
procedure Add(No: Word; Owner: Str20; Kind: AccType; Bal: Real); begin if Find(No) <> nil then begin Error('duplicate'); Exit end;
  Inc(Count); New(Table[Count]); with Table[Count]^ do begin Balance := Bal; Open := True end; Table[Count]^.No := No;
  Table[Count]^.Owner := Owner; Table[Count]^.Kind := Kind end;
function Transfer(A, B: Word; Amt: Real): Boolean; var P, Q: AccPtr; begin Transfer := False; P := Find(A); Q := Find(B);
  if (P = nil) or (Q = nil) then Exit; if P^.Balance < Amt then Exit; P^.Balance := P^.Balance - Amt; Q^.Balance := Q^.Balance + Amt;
  Transfer := True end;
procedure Save; var I: Integer; begin Assign(F, FileName); ReWrite(F); for I := 1 to Count do Write(F, Table[I]^); Close(F) end;
procedure Load; begin {$I-} Assign(F, FileName); Reset(F); {$I+} if IOResult <> 0 then begin Error('no file'); Exit end; Count := 0;
  while not Eof(F) do begin Read(F, A); Inc(Count); New(Table[Count]); Table[Count]^ := A end; Close(F) end;
function KindName(K: AccType): Str20; begin case K of Current: KindName := 'current'; Savings: KindName := 'savings';
  Deposit: KindName := 'deposit' end end;
procedure Report; var I: Integer; T: Real; begin T := 0; WriteLn('No':4, 'Owner':12, 'Kind':10, 'Balance':12);
  for I := 1 to Count do with Table[I]^ do begin WriteLn(No:4, Owner:12, KindName(Kind):10, Balance:12:2); T := T + Balance end;
  WriteLn('Total':26, T:12:2) end;
procedure Swap(var A, B: AccPtr); var T: AccPtr; begin T := A; A := B; B := T end;
procedure SortByBalance; var I, J: Integer; begin for I := 1 to Count - 1 do for J := I + 1 to Count do
  if Table[I]^.Balance < Table[J]^.Balance then Swap(Table[I], Table[J]) end;
begin
  Load; Add(101, 'Smith', Current, 500.25); Add(102, 'Jones', Savings, 1200); Add(103, 'Very long owner name here', Deposit, 99.99);
  Add(102, 'Dup', Current, 1); Report;
  WriteLn(Transfer(101, 102, 100.25), ' ', Transfer(101, 999, 1), ' ', Transfer(103, 101, 5000));
  for I := 1 to Count do with Table[I]^ do Balance := Balance * (1 + Rates[Ord(Kind) + 1] / 100); SortByBalance; Report; Save;
  for I := 1 to Count do Dispose(Table[I]); Count := 0; Load; Report; Reset(F); Seek(F, 1); Read(F, A); A.Owner := 'Changed';
  Seek(F, FilePos(F) - 1); Write(F, A); Seek(F, 1); Read(F, A); WriteLn(A.Owner, ' ', FileSize(F)); Close(F);
  Assign(Log, 'LOG.TXT'); Rewrite(Log); WriteLn(Log, 'W 101 50.5'); WriteLn(Log, 'D 102 x'); WriteLn(Log, 'Q'); Close(Log); Reset(Log);
  while not SeekEof(Log) do begin ReadLn(Log, S); Ch := S[1]; Delete(S, 1, 2); I := Pos(' ', S);
  if I > 0 then begin Val(Copy(S, I + 1, 255), R, Code);
  WriteLn(Ch, ' [', Copy(S, 1, I - 1), '] ', R:0:2, ' ', Code) end else WriteLn(Ch, ' [', S, ']') end; Close(Log); Erase(Log);
  Str(12.5:8:3, S); WriteLn(S, Length(S), ' ', UpCase('q'), ' ', Hi($1234), ' ', ParamCount);
end.
