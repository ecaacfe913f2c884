unit closures_u;
interface
type TF = function: integer; TP = procedure(f: TF);
var saved: array[1..3] of TF;
procedure Each(f: TF; n: integer);
function Counter(start: integer): TF;
procedure Show(f: TF);
implementation
var i: integer; text: string;
procedure Each(f: TF; n: integer);
var k: integer;
begin
  for k := 1 to n do write(f(), ' ');
  writeln;
end;
function Counter(start: integer): TF;
begin
  Counter := function: integer begin start := start + 1; Result := start end;
end;
procedure Show(f: TF);
begin
  writeln(f());
end;
initialization
  text := 'init';
  for i := 1 to 3 do saved[i] := function: integer begin Result := i * 10 + Length(text) end;
finalization
  Show(function: integer begin Result := saved[2]() end);
end.
