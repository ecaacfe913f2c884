program once(output);
type d = (mon, tue, wed, thu);
var i, n: integer; c: char; x: d; b: boolean; k: 0..5;
function f(x: integer): integer;
begin write('f', x:1, ' '); f := x end;
begin
  n := 3;
  for i := f(1) to f(n) do begin n := 10; write(i:1, ' ') end;
  writeln;
  for i := n downto n - 2 do write(i:3);
  writeln;
  for c := 'e' downto 'a' do write(c);
  for x := tue to thu do write(ord(x):2);
  for b := false to true do write(b:6);
  for k := 0 to 5 do write(k:2);
  for k := 5 downto 0 do write(k:2);
  for i := maxint - 1 to maxint do write(i:11);
  for i := -maxint downto -maxint do write(i:12);
  for i := 3 to 2 do write('never');
  writeln
end.
