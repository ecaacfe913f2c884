program q2;
type tr = record k: integer; s: string[5] end; ta = array[1..100] of integer;
var r: tr; a: array[1..5] of integer; b: array[0..3] of byte; l: cardinal;
procedure setk(var x: integer); begin x := x + 5 end;
procedure p(var x; n: integer);
  procedure inner(i: integer); begin ta(x)[i] := ta(x)[i] + i; if i > 1 then inner(i - 1) end;
  function sum: integer; var i: integer; begin sum := 0; for i := 1 to n do sum := sum + ta(x)[i] end;
begin inner(n); writeln(sum) end;
procedure q(var x); begin with tr(x) do begin k := 3; s := 'abc' end; setk(tr(x).k); tr(x).s[1] := 'z'; writeln(tr(x).s, length(tr(x).s)) end;
procedure c(const x; n: integer); var t: ta absolute x; i: integer; begin for i := 1 to n do write(t[i], ' '); writeln end;
function f(const x): integer; begin f := integer(x) end;
begin
  a[1] := 10; p(a, 5); q(r); writeln(r.k, r.s); c(a, 5); c(a[2], 2); writeln(f(a[3]), f(r)); l := $01020304;
  writeln(f(l)); writeln(l);
end.
