{$mode objfpc}{$H+}
program Procs;
type
  TFunc = function(x: double): double;
  TProc = procedure(const s: string);
  TNotify = procedure(i: integer);
  TRec = record f: TFunc; name: string; end;
function Sq(x: double): double; begin Result := x * x end;
function Cube(x: double): double; begin Result := x * x * x end;
function Integrate(f: TFunc; a, b: double; n: integer = 100): double;
var i: integer; h: double;
begin h := (b - a) / n; Result := 0; for i := 0 to n - 1 do Result := Result + f(a + (i + 0.5) * h); Result := Result * h; end;
procedure Say(const s: string); begin writeln('say ', s) end;
procedure Twice(p: TProc; const s: string); begin p(s); p(s) end;
function Fact(n: integer): int64; begin if n <= 1 then exit(1); Result := n * Fact(n - 1); end;
function Fib(n: integer): integer; begin if n < 2 then Fib := n else Fib := Fib(n-1) + Fib(n-2) end;
procedure Hanoi(n: integer; a, b, c: char; var moves: integer); begin if n = 0 then exit; Hanoi(n-1, a, c, b, moves); inc(moves); Hanoi(n-1, c, b, a, moves) end;
function Ack(m, n: integer): integer; begin if m = 0 then Ack := n + 1 else if n = 0 then Ack := Ack(m-1, 1) else Ack := Ack(m-1, Ack(m, n-1)) end;
var tab: array[0..1] of TRec; i, mv: integer; f: TFunc; p: TProc;
procedure Outer(n: integer);
  var k: integer;
  procedure Inner; begin k := k + n; end;
  function Deep(d: integer): integer; begin if d = 0 then Deep := k else begin Inner; Deep := Deep(d - 1) end end;
begin k := 0; Inner; Inner; writeln('k=', k, ' ', Deep(3)) end;
begin
  tab[0].f := @Sq; tab[0].name := 'sq'; tab[1].f := @Cube; tab[1].name := 'cube';
  for i := 0 to 1 do writeln(tab[i].name, ' ', tab[i].f(3):0:1, ' ', Integrate(tab[i].f, 0, 1):0:4, ' ', Integrate(tab[i].f, 0, 1, 10):0:4);
  f := @Sq; if Assigned(f) then writeln(f(5):0:0); f := nil; writeln(Assigned(f));
  p := @Say; Twice(p, 'hi'); Twice(@Say, 'yo');
  writeln(Fact(20), ' ', Fib(20), ' ', Ack(2, 3)); mv := 0; Hanoi(6, 'a', 'b', 'c', mv); writeln(mv);
  Outer(5);
end.
