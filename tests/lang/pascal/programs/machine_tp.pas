{$MODE TP}
program machine_tp; { assembler and virtual machine }
const MemSize = 200; MaxLabels = 20;
type OpCode = (NOP, LDI, LD, ST, ADD, SUB, MUL, DIVI, JMP, JZ, JN, OUTI, HALT_); Instr = record Op: OpCode; Arg: Integer end;
  Name8 = string[8]; LabelRec = record Name: Name8; Addr: Integer end;
const Mnem: array[OpCode] of Name8 = ('NOP', 'LDI', 'LD', 'ST', 'ADD', 'SUB', 'MUL', 'DIV', 'JMP', 'JZ', 'JN', 'OUT', 'HALT');
  Source: array[1..18] of string[30] = ('; factorial and sum', '      LDI 6', '      ST n', '      LDI 1', '      ST f', 'loop: LD n',
  '      JZ done', '      LD f', '      MUL n', '      ST f', '      LD n', '      SUB one', '      ST n', '      JMP loop', 'done: LD f',
  '      OUT', '      DIV zero', '      HALT');
var Code: array[0..MemSize] of Instr; Data: array[0..25] of LongInt; Labels: array[1..MaxLabels] of LabelRec;
  NLabels, NCode, Pass, PC, Steps, LineNo, Errors: Integer; Acc: LongInt; Vars: array[0..25] of Name8; NVars: Integer; Running: Boolean;
function Token(var S: string): Name8; var I: Integer; begin while (Length(S) > 0) and (S[1] = ' ') do Delete(S, 1, 1); I := 1;
  while (I <= Length(S)) and (S[I] <> ' ') do Inc(I); Token := Copy(S, 1, I - 1); Delete(S, 1, I - 1) end;
function FindLabel(N: Name8): Integer; var I: Integer; begin FindLabel := -1;
  for I := 1 to NLabels do if Labels[I].Name = N then FindLabel := Labels[I].Addr end;
function VarOf(N: Name8): Integer; var I: Integer; begin for I := 0 to NVars - 1 do if Vars[I] = N then begin VarOf := I; Exit end;
  Vars[NVars] := N; if N = 'one' then Data[NVars] := 1 else Data[NVars] := 0; VarOf := NVars; Inc(NVars) end;
procedure Error(Msg: string); begin WriteLn('line ', LineNo, ': ', Msg); Inc(Errors) end;
procedure Assemble; var S: string; T: Name8; O: OpCode; Found: Boolean; V, C: Integer;
begin
  NCode := 0;
  for LineNo := 1 to 18 do begin
    S := Source[LineNo]; if Pos(';', S) > 0 then S := Copy(S, 1, Pos(';', S) - 1); T := Token(S); if T = '' then Continue;
    if T[Length(T)] = ':' then begin if Pass = 1 then begin Inc(NLabels); Labels[NLabels].Name := Copy(T, 1, Length(T) - 1);
    Labels[NLabels].Addr := NCode end; T := Token(S) end;
    Found := False; for O := NOP to HALT_ do if Mnem[O] = T then begin Found := True; Code[NCode].Op := O; Break end;
    if not Found then begin Error('bad op ' + T); Continue end;
    T := Token(S); with Code[NCode] do case O of LDI: begin Val(T, V, C); if C <> 0 then Error('number'); Arg := V end;
    LD..DIVI: Arg := VarOf(T); JMP..JN: begin Arg := FindLabel(T);
    if (Pass = 2) and (Arg < 0) then Error('label ' + T) end else Arg := 0 end; Inc(NCode)
  end
end;
begin NLabels := 0; NVars := 0; Errors := 0; for Pass := 1 to 2 do Assemble; WriteLn(NCode, ' ', NLabels, ' ', NVars, ' ', Errors);
  for PC := 0 to NCode - 1 do Write(Mnem[Code[PC].Op], Code[PC].Arg:2, ' '); WriteLn; PC := 0; Steps := 0; Running := True; Acc := 0;
  while Running and (Steps < 1000) do begin Inc(Steps); with Code[PC] do begin Inc(PC); case Op of LDI: Acc := Arg; LD: Acc := Data[Arg];
  ST: Data[Arg] := Acc; ADD: Acc := Acc + Data[Arg]; SUB: Dec(Acc, Data[Arg]); MUL: Acc := Acc * Data[Arg];
  DIVI: if Data[Arg] = 0 then begin WriteLn('divide by zero at ', PC - 1); Running := False end else Acc := Acc div Data[Arg];
  JMP: PC := Arg; JZ: if Acc = 0 then PC := Arg; JN: if Acc < 0 then PC := Arg; OUTI: WriteLn('out: ', Acc);
  HALT_: Running := False end end end; WriteLn(Steps, ' steps, acc ', Acc); if Errors > 0 then Halt(1); RunError(210) end.
