{ ISO 7185 6.7.3: every way to assign a result }
program prog(output);
type color = (red, green);
var n: integer;
function a(n: integer): integer; begin if n > 0 then a := 1 else a := 2 end;
function b(c: color): char; begin case c of red: b := 'r'; green: begin b := 'g' end end end;
function c(n: integer): integer; begin while n > 0 do begin c := n; n := n - 1 end end;
function d(n: integer): integer;
label 1, 2;
begin
  1: if n = 0 then begin d := 7; goto 2 end;
  n := n - 1; goto 1;
  2:
end;
function e(n: integer): real;
  procedure inner; begin e := n / 2 end;
begin if n > 1 then inner else e := 0 end;
function f(n: integer): integer;
var i: integer;
begin for i := 1 to n do if i = 3 then f := i * 10 end;
function g(n: integer): integer; begin if n < 2 then g := 1; if n >= 2 then g := n * g(n - 1) end;
function h: boolean; begin repeat h := true until true end;
begin
  writeln(a(1):1, a(0):2, ' ', b(red), b(green), c(2):2, d(3):2, e(4):4:1, f(5):3, g(5):4, ' ', h);
  n := f(4); writeln(n:1)
end.
