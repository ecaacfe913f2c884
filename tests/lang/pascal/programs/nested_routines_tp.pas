program Nested6;
{$mode tp}
{ deep nesting, up-level variables, recursion with var params, forward, mutual recursion, constants in nested scopes, shadowing, exit and goto, function results used as variables }
type IntFn = function(n: integer): integer; Vec = array[1..6] of integer;
var depth, calls, g: integer; v: Vec; s: string;
function IsOdd(n: integer): boolean; forward;
function IsEven(n: integer): boolean; begin if n = 0 then IsEven := true else IsEven := IsOdd(n - 1) end;
function IsOdd(n: integer): boolean; begin if n = 0 then IsOdd := false else IsOdd := IsEven(n - 1) end;
procedure Outer(n: integer);
const k = 3;
var a, g: integer;
  procedure Middle(var x: integer);
  const k = 10;
  var b: integer;
    procedure Inner(y: integer);
    begin
      a := a + y; b := b + k; x := x + 1; g := g + 100; Inc(depth);
      if y > 0 then Inner(y - 1) else if n > 0 then begin n := n - 1; Middle(b) end
    end;
  begin
    b := k; Inner(2); WriteLn('middle a=', a, ' b=', b, ' x=', x, ' n=', n)
  end;
begin
  a := k; g := 0; Middle(a); WriteLn('outer a=', a, ' g=', g)
end;
function Sum(var v: Vec; n: integer): integer;
var i, t: integer;
begin
  t := 0;
  for i := 1 to n do begin if v[i] < 0 then begin Sum := -1; Exit end; t := t + v[i] end;
  Sum := t
end;
procedure Perm(n: integer);
var i, t: integer;
begin
  if n = 1 then begin Inc(calls); if calls <= 3 then begin for i := 1 to 4 do Write(v[i]); Write(' ') end end
  else for i := 1 to n do begin
    t := v[i]; v[i] := v[n]; v[n] := t; Perm(n - 1); t := v[i]; v[i] := v[n]; v[n] := t
  end
end;
function Search(x: integer): integer;
label found, quit;
var i: integer;
begin
  for i := 1 to 6 do if v[i] = x then goto found;
  Search := 0; goto quit;
found: Search := i;
quit:
end;
function Digits(n: longint): string;
var t: string;
begin if n < 10 then Digits := Chr(48 + n) else begin t := Digits(n div 10); Digits := t + Chr(48 + n mod 10) end end;
function Binary(n: integer): string; begin if n < 2 then Binary := Chr(n + 48) else Binary := Binary(n div 2) + Chr(n mod 2 + 48) end;
function Compose(var n: integer): integer; begin n := n * 2; Compose := n + 1 end;
function Count(s: string; c: char): integer; var n: integer; begin n := 0; while Pos(c, s) > 0 do begin Inc(n); Delete(s, 1, Pos(c, s)) end; Count := n end;
procedure Hanoi(n: integer; a, b, c: char); begin if n > 0 then begin Hanoi(n - 1, a, c, b); Inc(calls); if n = 3 then Write(a, c, ' '); Hanoi(n - 1, b, a, c) end end;
begin
  g := 7; Outer(1); WriteLn(g, ' ', depth, ' ', IsEven(10), IsOdd(7));
  for g := 1 to 6 do v[g] := g; WriteLn(Sum(v, 6), ' ', Search(4), Search(9)); v[3] := -3; WriteLn(Sum(v, 6)); v[3] := 3;
  calls := 0; Perm(4); WriteLn(calls); WriteLn(Digits(907050), ' ', Binary(37));
  g := 5; WriteLn(Compose(g), ' ', g, ' ', Count('mississippi', 's')); calls := 0; Hanoi(5, 'A', 'B', 'C'); WriteLn(calls);
  s := ''; for g := 10 downto 1 do begin if g = 7 then Continue; if g = 3 then Break; s := s + Digits(g) + ',' end; WriteLn(s);
  g := 0; while True do begin Inc(g); if g mod 2 = 0 then Continue; if g > 8 then Break; Write(g, ' ') end; WriteLn(g);
  repeat Dec(g, 3); case g of 6: Continue; 0: Break end; Write(g, ';') until g < -10; WriteLn(g); Halt(g + 4)
end.
