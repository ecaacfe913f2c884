{ D-12: a closure value takes the value that the control variable of a running loop has; a direct call sees the live one. }
program for_values;
type TF = function: integer; TP = procedure;
var f: array[1..9] of TF; g: integer;

procedure Named;
var i, j, sum: integer;
  function Mine: integer;
  begin
    Mine := i * 10 + sum;
  end;
  procedure Change;
  begin
    i := i + 1;
  end;
  function Through: TF;
  begin
    Through := @Mine;
  end;
begin
  for i := 1 to 3 do
  begin
    f[i] := @Mine;
    sum := sum + 1;
    write(Mine, ' ');
    f[i + 3] := Through();
  end;
  writeln;
  for j := 1 to 6 do write(f[j](), ' ');
  writeln;
  { outside of a loop it is a variable like any other }
  i := 8;
  f[7] := @Mine;
  i := 9;
  writeln(f[7](), ' ', f[1]());
  Change;
  writeln(i, ' ', f[7]());
end;

procedure Down(n: char);
var c: char; codes: array['a'..'c'] of TF;
begin
  for c := 'c' downto 'a' do codes[c] := function: integer begin Result := Ord(c) - Ord('a') + Ord(n) end;
  for c := 'a' to 'c' do write(codes[c](), ' ');
  writeln;
end;

{ A value parameter may control a loop, too. }
procedure Param(n: integer);
begin
  for n := 1 to 2 do f[n] := function: integer begin Result := n end;
  n := 50;
  writeln(f[1](), ' ', f[2]());
end;

{ Nested loops, the outer variable captured through two levels. }
procedure Nested;
var i: integer;
  procedure Row(j: integer);
  var k: integer;
  begin
    for k := 1 to 2 do f[(i - 1) * 2 + k] := function: integer begin Result := i * 100 + j * 10 + k end;
  end;
begin
  for i := 1 to 2 do Row(i + 3);
  for i := 1 to 4 do write(f[i](), ' ');
  writeln;
end;

begin
  Named;
  Down('0');
  Param(4);
  Nested;
  for g := 1 to 3 do f[g] := function: integer begin Result := g end;
  g := 77;
  writeln(f[1](), f[2](), f[3](), ' ', g);
end.
