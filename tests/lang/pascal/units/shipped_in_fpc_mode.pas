{ modes: objfpc fpc }
program Cases;
uses SysUtils;
type TRange = -5..5; TE = (eA = 1, eB = 5, eC); TSub = eA..eB;
var S: string; I: Integer; C: Char; E: TE; B: Boolean; Q: Int64; R: TRange;
function Grade(N: Integer): Char; begin case N of 90..100: Grade := 'A'; 80..89: Grade := 'B'; 70..79: Grade := 'C'; 0..69: Grade := 'F' else Grade := '?' end end;
function Roman(N: Integer): string; const V: array[0..12] of Integer = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1); R: array[0..12] of string[2] = ('M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'); var I: Integer; S: string; begin S := ''; for I := 0 to 12 do while N >= V[I] do begin S := S + R[I]; N := N - V[I] end; Roman := S end;
begin
  for I := 65 to 101 do if I mod 7 = 0 then Write(Grade(I)); WriteLn(Grade(-1)); WriteLn(Roman(1994), ' ', Roman(2024), ' ', Roman(4)); S := 'two'; case S of 'one': WriteLn(1); 'two', 'deux': WriteLn(2); else WriteLn('x') end; C := 'x'; case C of 'a'..'m': WriteLn('first'); 'n'..'z': WriteLn('second') end; E := eB; WriteLn(Ord(E), Ord(eC), Ord(High(TE))); case E of eA: WriteLn('a'); eB, eC: WriteLn('bc') end; B := True; case B of True: WriteLn('T'); False: WriteLn('F') end; Q := 10000000000; case Q of 10000000000: WriteLn('big'); 1: ; end; R := -3; case R of -5..-1: WriteLn('neg'); 0: ; 1..5: WriteLn('pos') end;
  I := 3; while I > 0 do case I of 1: begin WriteLn('one'); Break end; 2: begin Dec(I); Continue end else Dec(I) end; if not B or (I = 1) and (S <> '') then WriteLn('prec'); WriteLn((I = 1) xor B, B and not B, Ord(B)); for C := 'e' downto 'a' do Write(C); WriteLn; I := 10; repeat Dec(I, 3) until I < 0; WriteLn(I); WriteLn(BoolToStr(I < 0, True));
end.
