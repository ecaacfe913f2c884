{$mode tp}
type PBig = ^TBig; TBig = array[0..32000] of byte; PW = ^TW; TW = array[1..16000] of word; PR = ^TR; TR = record x, y: integer; next: pointer end;
var P, Q: pointer; w: ^word; i: integer; a: array[1..10] of PW; r: PR; B: PBig;
begin
  GetMem(Q, 40); PBig(Q)^[5] := 4; writeln(PBig(Q)^[5]); FillChar(PBig(Q)^, 40, 1); writeln(PBig(Q)^[39]);
  for i := 1 to 10 do begin GetMem(a[i], 20 * sizeof(word)); a[i]^[20] := i * i end;
  for i := 1 to 10 do write(a[i]^[20], ' '); writeln;
  for i := 1 to 10 do FreeMem(a[i], 40);
  GetMem(P, sizeof(TR)); r := P; r^.x := 5; r^.next := r; writeln(PR(r^.next)^.x); FreeMem(P, sizeof(TR));
  GetMem(B, 100); for i := 0 to 99 do B^[i] := i; Move(B^[10], B^[50], 10); writeln(B^[55]); FillChar(B^, 100, 0); writeln(B^[55]); FreeMem(B, 100);
  GetMem(P, 64); FillChar(P^, 64, 0); W := P; W^ := 513; writeln(W^); W^ := 300; writeln(W^);
end.
