{ Operators that a program declares for its types. }
program Operators;
uses SysUtils;
type TVec = record x, y: integer end; TBig = array[0..3] of integer; TM = (mA, mB, mC);
operator + (a, b: TVec): TVec;
begin
  result.x := a.x + b.x; result.y := a.y + b.y end;
operator * (a, b: TVec): integer;
begin
  result := a.x * b.x + a.y * b.y end;
operator * (k: integer; a: TVec) r: TVec;
begin
  r.x := k * a.x; r.y := k * a.y end;
operator < (a, b: TVec): boolean;
begin
  result := (a * a) < (b * b) end;
operator + (const a, b: TBig): TBig; var i: integer;
begin
  for i := 0 to 3 do result[i] := a[i] + b[i] end;
operator + (a: TM; k: integer): TM;
begin
  result := TM((ord(a) + k) mod 3) end;
operator := (const s: string) r: TVec; var p: integer;
begin
  p := pos(',', s); r.x := StrToInt(copy(s, 1, p - 1)); r.y := StrToInt(copy(s, p + 1, 9)) end;
operator not (a: TVec): TVec;
begin
  result.x := a.y; result.y := a.x end;
function show(const v: TVec): string;
begin
  show := IntToStr(v.x) + '/' + IntToStr(v.y) end;
var a, b: TVec; p, q: TBig; operator1: integer;
begin
  a := '3,4'; b := '1,2'; operator1 := 5;
  writeln(show(a + b), ' ', a * b, ' ', show(2 * a + b), ' ', b < a, ' ', show(not a), ' ', show('7,8'));
  p[0] := 1; q[0] := 2; p := p + q; writeln(p[0], ' ', ord(mC + 2), operator1)
end.
