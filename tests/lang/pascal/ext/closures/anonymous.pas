program anonymous;
type TF = function: integer; TP = procedure; TI = function(x: integer): integer;
var i, j, n: integer; f: array[1..3] of TF; p: TP; g: TI; m: array[1..2, 1..2] of TF;
procedure Run(q: TP); begin q() end;
function Map(h: TI; x: integer): integer; begin Map := h(x) end;
function Adder(k: integer): TI;
begin
  Adder := function(x: integer): integer begin Result := x + k end;
end;
procedure Locals;
var i: integer; a: array[1..3] of TF;
begin
  for i := 1 to 3 do a[i] := function: integer begin Result := i * 10 end;
  for i := 1 to 3 do write(a[i](), ' ');
  writeln;
  i := 7;
  a[1] := function: integer begin exit(i) end;
  i := 8;
  writeln(a[1]());
  for n := 1 to 2 do
  begin
    a[n] := function: integer begin Result := n + i end;
  end;
  writeln(a[1](), ' ', a[2]());
end;
begin
  p := procedure begin writeln('anonymous'); end;
  p;
  Run(procedure var k: integer; begin k := 3; writeln('direct ', k) end);
  writeln(Map(function(x: integer): integer; begin Result := x * x; end, 9));
  g := Adder(5); writeln(g(1), ' ', Adder(10)(2));
  for i := 1 to 3 do f[i] := function: integer begin Result := i end;
  writeln(f[1](), f[2](), f[3]());
  for i := 1 to 2 do for j := 1 to 2 do m[i, j] := function: integer begin Result := i * 10 + j; i := 5 end;
  writeln(m[1,1](), m[1,2](), m[2,1](), m[2,2](), ' ', m[1,1]());
  n := 1;
  p := procedure begin n := n + 1 end; p; p(); writeln(n);
  for i := 1 to 2 do
    Run(procedure
        var q: TF;
        begin
          for j := 1 to 2 do begin q := function: integer begin Result := i * 100 + j end; write(q(), ' ') end;
          q := function: integer begin Result := i end; writeln(q());
        end);
  Locals;
  writeln((function: integer begin Result := 99 end)());
end.
