program LoopsBench;
{ Five nested counting loops around a little integer arithmetic. Argument: n, the trip count. }

function SizeArg(usual: integer): integer;
var
  n, code: integer;
begin
  SizeArg := usual;
  if ParamCount >= 1 then begin
    Val(ParamStr(1), n, code);
    if (code = 0) and (n > 0) then SizeArg := n;
  end;
end;

function NestedLoops(n: integer): integer;
var
  a, b, c, d, e, x: integer;
begin
  x := 0;
  for a := 1 to n do
    for b := 1 to n do
      for c := 1 to n do
        for d := 1 to n do
          for e := 1 to n do begin
            x := x + a * e - c;
            if x > 1000000 then x := x - 999983 + b * d;
          end;
  NestedLoops := x;
end;

var
  n: integer;

begin
  n := SizeArg(35);
  writeln('loops(', n, ') = ', NestedLoops(n));
end.
