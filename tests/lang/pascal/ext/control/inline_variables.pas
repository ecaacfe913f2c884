{ Variables that statements declare. }
program inline_variables;
type TF = function: integer; TColor = (Red, Green, Blue);
var i: integer; fs: array[1..3] of TF;

procedure Local;
begin
  var i, j: integer;
  var s: string := 'text';
  i := i + 1;
  j := 2;
  begin
    var i: integer := j * 10;
    writeln(i, ' ', j, ' ', s);
  end;
  begin
    var i: real = 1.5;
    writeln(i:0:1);
  end;
  writeln(i);
  for var k := 1 to 3 do
  begin
    var sum: integer;
    sum := sum + k;
    write(sum, ' ');
    fs[k] := function: integer begin Result := k * 100 end;
  end;
  for var k := 'c' downto 'a' do write(k);
  for var c: TColor := Red to Blue do write(' ', c);
  for var k: integer := Length(s) downto 3 do write(' ', k);
  writeln;
end;

function Calls: integer;
begin
  i := i + 1;
  Calls := i;
end;

begin
  i := 41;
  Local;
  writeln(i, ' ', fs[1](), ' ', fs[3]());
  var a, b: integer := Calls();
  writeln(a, ' ', b, ' ', i);
  for var i := 1 to 2 do
    for var k := i to 2 do
    begin
      var r: record x, y: integer end;
      r.x := i;
      write(r.x, r.y, k, ' ');
      fs[i] := function: integer begin Result := i * 10 + k end;
    end;
  writeln(fs[1](), ' ', fs[2](), ' ', i);
  if a = b then
    var t: string := 'last';
  writeln(t);
end.
