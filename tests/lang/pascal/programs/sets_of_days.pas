{$MODE FPC}
program sets_of_days;
type day = (mon, tue, wed, thu, fri, sat, sun); days = set of day; chars = set of char; small = set of 0..7; digits = set of '0'..'9';
const weekend: days = [sat, sun]; vowels = ['a', 'e', 'i', 'o', 'u']; all = [mon..sun];
var d, e: days; c: char; x: day; s: string; cs: chars; n: integer; b: small; bs: set of byte; a: array[day] of days;
procedure show(d: days); var x: day; first: boolean; begin write('['); first := true;
  for x := mon to sun do if x in d then begin if not first then write(','); first := false; write(ord(x)) end; writeln(']') end;
function count(d: days): integer; var x: day; n: integer; begin n := 0; for x in d do inc(n); count := n end;
begin
  d := [mon, wed..fri]; show(d); show(d + weekend); show(d * [wed, sat]); show(d - [thu]); show([]); show(all - weekend);
  show(d >< [mon, tue]);
  include(d, sun); exclude(d, mon); show(d); writeln(count(d), ' ', d <= all, ' ', all <= d, ' ', weekend >= [sat], ' ', d = [wed..fri,
  sun], ' ', d <> all, ' ', [] = d);
  s := 'programming in pascal'; n := 0; for c in s do if c in vowels then inc(n); writeln(n);
  cs := []; for n := 1 to length(s) do cs := cs + [s[n]]; for c := 'a' to 'z' do if c in cs then write(c); writeln;
  x := tue; d := [x]; d := d + [succ(x)..pred(sun)]; show(d); for x := sun downto mon do a[x] := [mon..x]; show(a[wed]);
  writeln(fri in a[thu]);
  b := [0, 7]; b := b + [3]; n := 0; for n := 0 to 7 do write(n in b, ' '); writeln; bs := [1, 200..255];
  writeln(199 in bs, 200 in bs, 255 in bs);
  writeln(sizeof(days), ' ', sizeof(chars), ' ', sizeof(small), ' ', sizeof(bs)); bs := bs * [250..255] - [252];
  for n in bs do write(n, ' '); writeln;
  if not ('x' in vowels) then writeln('no x'); writeln([mon, tue] <= [mon..wed], ([1, 2] + [3]) = [1..3]); n := 5;
  writeln(n in [n], n + 1 in [n..n + 2]);
end.
