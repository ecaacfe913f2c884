program bounds(output);
type
  color = (red, green, blue, white);
  small = -3..3;
var
  a: array ['a'..'e'] of integer;
  b: array [boolean] of integer;
  c: array [green..white] of char;
  d: array [small] of integer;
  c0: char; b0: boolean; k: color; i: small;

procedure letters(var x: array [low..high: char] of integer);
var c: char;
begin
  for c := low to high do x[c] := ord(c) - ord(low);
  writeln(low, high, x[high]:2)
end;

procedure flags(x: array [f..t: boolean] of integer);
begin
  writeln(ord(f):1, ord(t):1, x[f] + x[t]:3);
  x[f] := 0
end;

procedure colors(var x: array [first..last: color] of char);
begin
  x[succ(first)] := 'm';
  writeln(ord(first):1, ord(last):1, x[first], x[succ(first)], x[last])
end;

procedure smalls(var x: array [lo..hi: small] of integer);
begin
  x[lo] := lo; x[hi] := hi;
  writeln(x[lo] + x[hi]:1, lo:3, hi:2)
end;

begin
  letters(a);
  for c0 := 'a' to 'e' do write(a[c0]:2);
  writeln;
  for b0 := false to true do b[b0] := ord(b0) + 5;
  flags(b);
  writeln(b[false]:1);
  for k := green to white do c[k] := chr(ord('a') + ord(k));
  colors(c);
  for i := -3 to 3 do d[i] := 0;
  smalls(d)
end.
