{ modes: objfpc fpc default }
program Ovl;
type TColor = (Red, Green); TP = record X, Y: Integer; end; PInt = ^Integer;
function Max(A, B: Integer): Integer; overload; begin if A > B then Max := A else Max := B end;
function Max(A, B: Real): Real; overload; begin if A > B then Max := A else Max := B end;
function Max(const A, B: string): string; overload; begin if A > B then Max := A else Max := B end;
function Max(A, B, C: Integer): Integer; overload; begin Max := Max(Max(A, B), C) end;
procedure Show(I: Integer); overload; begin WriteLn('int ', I) end;
procedure Show(R: Real); overload; begin WriteLn('real ', R:0:2) end;
procedure Show(const S: string); overload; begin WriteLn('str ', S) end;
procedure Show(C: Char); overload; begin WriteLn('char ', C) end;
procedure Show(B: Boolean); overload; begin WriteLn('bool ', B) end;
procedure Show(X: TColor); overload; begin WriteLn('color ', Ord(X)) end;
procedure Show(const P: TP); overload; begin WriteLn('pt ', P.X, ',', P.Y) end;
procedure Show; overload; begin WriteLn('none') end;
procedure Show(const A: array of Integer); overload; begin WriteLn('arr ', Length(A)) end;
procedure Show(P: PInt); overload; begin WriteLn('ptr ', P^) end;
procedure Show(I: Integer; W: Integer); overload; begin WriteLn('w ', I:W) end;
function Area(R: Real): Real; overload; forward;
function Area(W, H: Real): Real; overload; forward;
function Area(R: Real): Real; begin Area := 3 * R * R end;
function Area(W, H: Real): Real; begin Area := W * H end;
procedure Swap2(var A, B: Integer); overload; var T: Integer; begin T := A; A := B; B := T end;
procedure Swap2(var A, B: string); overload; var T: string; begin T := A; A := B; B := T end;
procedure Num(B: Byte); overload; begin WriteLn('byte ', B) end;
procedure Num(L: Int64); overload; begin WriteLn('int64 ', L) end;
var I, J: Integer; S, T: string; P: TP; Pi1: PInt; B: Byte; L: Int64; W: Word; Sg: Single; C: Char;
begin
  WriteLn(Max(1, 2), ' ', Max(1.5, 0.5):0:1, ' ', Max('a', 'b'), ' ', Max(3, 9, 4)); Show(5); Show(2.5); Show('abc'); Show('c'); Show(True); Show(Green); P.X := 1; P.Y := 2; Show(P); Show; Show([1, 2, 3]); New(Pi1); Pi1^ := 8; Show(Pi1); Show(7, 4); I := 3; Show(I + 1); Show(I / 2); S := 'x'; Show(S); Show(S + 'y'); C := 'q'; Show(C); Show(I > 2);
  WriteLn(Area(2):0:1, ' ', Area(2, 5):0:1); I := 1; J := 2; Swap2(I, J); S := 'a'; T := 'b'; Swap2(S, T); WriteLn(I, J, S, T); B := 5; Num(B); L := 6; Num(L); W := 7; Num(W); Num(I); Sg := 1.5; Show(Sg); B := 9; Show(B); WriteLn(Max(I, 2.5):0:1);
end.
