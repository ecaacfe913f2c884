{$mode iso}
program Calendar(output);
{ ISO: enumerations, subranges, nested procs, case, for downto, with, labels }
label 99;
const daysinweek = 7;
type
  month = (jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec);
  day = 1..31;
  year = 1900..2100;
  date = record d: day; m: month; y: year end;
  counts = array[month] of day;
var
  c: counts; mm: month; y: year; dt: date; i: integer; total: integer;
  matrix: array[1..3, 'a'..'c'] of integer; ch: char; b: boolean;
  grid: packed array[1..5] of char;

function leap(y: year): boolean;
begin leap := (y mod 4 = 0) and ((y mod 100 <> 0) or (y mod 400 = 0)) end;

procedure setup(var c: counts; y: year);
var m: month;
begin
  for m := jan to dec do
    case m of
      apr, jun, sep, nov: c[m] := 30;
      feb: if leap(y) then c[m] := 29 else c[m] := 28;
      jan, mar, may, jul, aug, oct, dec: c[m] := 31
    end
end;

function weekday(d: date): integer;
var n: integer; y: year; m: month;
begin
  n := 0;
  for y := 1900 to d.y do
    if y < d.y then if leap(y) then n := n + 366 else n := n + 365;
  setup(c, d.y);
  m := jan;
  while m < d.m do begin n := n + c[m]; m := succ(m) end;
  weekday := (n + d.d) mod daysinweek
end;

procedure print(m: month; y: year);
var d: date; i, w: integer;
  procedure pad(n: integer);
  var k: integer;
  begin for k := 1 to n do write('   ') end;
begin
  d.d := 1; d.m := m; d.y := y;
  w := weekday(d);
  pad(w);
  for i := 1 to c[m] do begin
    write(i:3);
    if (w + i) mod 7 = 0 then writeln
  end;
  writeln
end;

begin
  print(feb, 2024); print(jan, 1900);
  dt.d := 25; dt.m := dec; dt.y := 1999; writeln(weekday(dt):1);
  total := 0; setup(c, 2000);
  for mm := dec downto jan do total := total + c[mm];
  writeln(total:1, ord(dec):3, ord(pred(mar)):3);
  for i := 1 to 3 do for ch := 'a' to 'c' do matrix[i, ch] := i * (ord(ch) - ord('a'));
  for i := 1 to 3 do begin for ch := 'a' to 'c' do write(matrix[i][ch]:4); writeln end;
  grid := 'hello'; for i := 5 downto 1 do write(grid[i]); writeln;
  b := (grid = 'hello') and not odd(total); writeln(b);
  i := 0;
  while true do begin i := i + 1; if i * i > 50 then goto 99 end;
99: writeln(i:1, i / 2:6:2, trunc(-3.7):3, round(-3.5):3, -7 div 2:3, (-7) mod 3:3);
end.
