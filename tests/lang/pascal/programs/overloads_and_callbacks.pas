{$MODE OBJFPC}
program overloads_and_callbacks;
uses SysUtils;
type tproc = procedure(i: integer); tfn = function(x: double): double; tcmp = function(a, b: integer): integer; tarr = array of integer;
procedure p(i: integer); overload; begin writeln('int ', i) end;
procedure p(i: int64); overload; begin writeln('int64 ', i) end;
procedure p(d: double); overload; begin writeln('double ', d:0:2) end;
procedure p(const s: string); overload; begin writeln('string ', s) end;
procedure p(c: char); overload; begin writeln('char ', c) end;
procedure p(b: boolean); overload; begin writeln('bool ', b) end;
procedure p(const a: array of integer); overload; begin writeln('array ', length(a)) end;
procedure p(a, b: integer); overload; begin writeln('two ', a, b) end;
procedure p(b: byte); overload; begin writeln('byte ', b) end;
function dflt(a: integer; b: integer = 10; const s: string = 'x'): string; begin result := IntToStr(a + b) + s end;
function sq(x: double): double; begin sq := x * x end; function half(x: double): double; begin half := x / 2 end;
function integrate(f: tfn; a, b: double; n: integer): double; var i: integer; h: double; begin h := (b - a) / n; result := 0;
  for i := 0 to n - 1 do result := result + f(a + (i + 0.5) * h); result := result * h end;
function asc(a, b: integer): integer; begin result := a - b end; function desc(a, b: integer): integer; begin result := b - a end;
procedure qsort(var a: array of integer; lo, hi: integer; c: tcmp);
var i, j, p, t: integer;
begin i := lo; j := hi; p := a[(lo + hi) div 2]; repeat while c(a[i], p) < 0 do inc(i); while c(a[j], p) > 0 do dec(j);
  if i <= j then begin t := a[i]; a[i] := a[j]; a[j] := t; inc(i); dec(j) end until i > j; if lo < j then qsort(a, lo, j, c);
  if i < hi then qsort(a, i, hi, c) end;
procedure show(const a: array of integer); var i: integer; begin for i := low(a) to high(a) do write(a[i], ' '); writeln end;
function sum(a: array of integer): integer; var x: integer; begin result := 0; for x in a do result += x;
  if length(a) > 0 then a[0] := 99 end;
function range(n: integer): tarr; var i: integer; begin setlength(result, n); for i := 0 to n - 1 do result[i] := i end;
var i: integer; i6: int64; b: byte; w: word; s: single; fns: array[1..2] of tfn; a: array[0..6] of integer = (5, 2, 9, 1, 7, 3, 8); d: tarr;
  pr: tproc; k: integer;
begin
  i := 1; i6 := 2; b := 3; w := 4; s := 1.5; p(i); p(i6); p(b); p(w); p(s); p('abc'); p('c'); p(true); p([1, 2, 3]); p(1, 2); p(70000);
  p(200); p(i + i6); p(2.5); p(-1);
  writeln(dflt(1), dflt(1, 2), dflt(1, 2, 'z')); fns[1] := @sq; fns[2] := @half;
  for i := 1 to 2 do writeln(integrate(fns[i], 0, 3, 1000):0:4); writeln(fns[1](fns[2](6)):0:1);
  qsort(a, 0, 6, @asc); show(a); qsort(a, 0, 6, @desc); show(a); show([3, 1]); writeln(sum(a), ' ', a[0], ' ', sum([]), ' ', sum([1, 2]));
  d := range(5); show(d); writeln(sum(range(4))); d := copy(d, 1, 3); show(d); pr := nil; writeln(assigned(pr)); pr := @p; pr(5);
  for k in range(3) do write(k); writeln;
end.
