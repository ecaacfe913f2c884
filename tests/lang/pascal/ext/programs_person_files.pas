{$mode fpc} program d02;
{ TP: typed files database with index, untyped copy, text report }
type TPerson = record Name: string[20]; Age: Byte; Salary: Real; Tags: set of 0..7; Active: Boolean; Grade: Char; end;
var F: file of TPerson; P: TPerson; T: Text; I: Integer; Sum: Real; Src, Dst: file; Buf: array[1..64] of Char; NR, NW: Word; Line: string; Idx: array[1..4] of record Pos: LongInt; Key: string[20] end;
procedure Put(N: string; A: Byte; S: Real); begin P.Name := N; P.Age := A; P.Salary := S; P.Tags := [A mod 8]; P.Active := Odd(A); P.Grade := Chr(65 + A mod 5); Write(F, P) end;
procedure Sort; var I, J: Integer; T: record Pos: LongInt; Key: string[20] end; begin for I := 1 to 3 do for J := I + 1 to 4 do if Idx[J].Key < Idx[I].Key then begin T.Pos := Idx[I].Pos; T.Key := Idx[I].Key; Idx[I].Pos := Idx[J].Pos; Idx[I].Key := Idx[J].Key; Idx[J].Pos := T.Pos; Idx[J].Key := T.Key end end;
begin
  Assign(F, 'people.dat'); Rewrite(F); Put('Zoe', 31, 1234.5); Put('Adam', 22, 999.99); Put('Mia', 45, 5000); Put('Bob', 19, 0.01); Close(F);
  Reset(F); Sum := 0; I := 0;
  while not Eof(F) do begin Inc(I); Idx[I].Pos := FilePos(F); Read(F, P); Idx[I].Key := P.Name; Sum := Sum + P.Salary end;
  WriteLn('Total ', Sum:10:2, ' of ', FileSize(F)); Sort;
  Assign(T, 'report.txt'); Rewrite(T);
  for I := 1 to 4 do begin Seek(F, Idx[I].Pos); Read(F, P); WriteLn(T, P.Name, '':12 - Length(P.Name), P.Age:4, P.Salary:10:2, P.Active:7, P.Grade:2, P.Age mod 8 in P.Tags:6) end;
  Close(T); Close(F);
  Assign(Src, 'report.txt'); Reset(Src, 1); Assign(Dst, 'copy.txt'); Rewrite(Dst, 1);
  repeat BlockRead(Src, Buf, SizeOf(Buf), NR); BlockWrite(Dst, Buf, NR, NW) until (NR = 0) or (NW <> NR);
  WriteLn(FileSize(Src) = FileSize(Dst)); Close(Src); Close(Dst);
  Assign(T, 'copy.txt'); Reset(T); while not Eof(T) do begin ReadLn(T, Line); WriteLn('|', Line, '|') end; Close(T);
  Erase(T); Assign(T, 'report.txt'); Erase(T); Assign(F, 'people.dat'); Erase(F);
  {$I-} Reset(F); WriteLn(IOResult <> 0); {$I+}
end.
