{ ISO 7185 6.4.3.2: arrays }
program prog(output);
type vec = array [1..3] of integer;
     mat = array [0..1] of vec;
     cube = array [Boolean, 'x'..'z', 0..1] of char;
     colour = (red, green, blue);
var v, w: vec; m: mat; m2: array [0..1, 1..3] of integer; q: cube; count: array [char] of integer;
    cnt: array [colour] of array [colour] of integer; neg: array [-2..2] of integer;
    c: char; i, j: integer; k, l: colour; b: Boolean;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  for i := 1 to 3 do v[i] := i * i;
  w := v; v[1] := 100;
  chk(1, (w[1] = 1) and (w[3] = 9));
  m[0] := w; m[1] := v;
  chk(2, m[1, 1] = m[1][1]);
  chk(3, m[1][1] + m[0, 3] = 109);
  for i := 0 to 1 do for j := 1 to 3 do m2[i, j] := 10 * i + j;
  chk(4, m2[1][2] = 12);
  for b := false to true do for c := 'x' to 'z' do for i := 0 to 1 do
    if b and (i = 1) then q[b, c, i] := c else q[b][c][i] := '-';
  chk(5, (q[true, 'y', 1] = 'y') and (q[true]['y'][0] = '-') and (q[false, 'z'][1] = '-'));
  for c := chr(0) to chr(255) do count[c] := 0;
  count['e'] := count['e'] + 5;
  chk(6, (count['e'] = 5) and (count[chr(255)] = 0));
  for k := red to blue do for l := red to blue do cnt[k, l] := ord(k) * 3 + ord(l);
  chk(7, cnt[blue][green] = 7);
  for i := -2 to 2 do neg[i] := i;
  chk(8, neg[-2] + neg[2] + neg[neg[1]] = 1);
  m[0] := m[1]; m[1, 1] := 0;
  chk(9, m[0][1] = 100)
end.
