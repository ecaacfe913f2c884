{ Single values and literals that a Single holds are computed and written as such; not keeps the width of unsigned variables. }
program SinglePrecision;
var
  s: Single;
  d: Double;
  i: Integer;
  w: Word;
  b: Byte;
  c: Cardinal;
  t: string;
begin
  i := 1;
  s := 1/3;
  WriteLn(s, '|', s:20, '|', s:10, '|', s:5, '|', s:30, '|', -s:12);
  WriteLn(s:0:12, '|', s * 2, '|', s / 2, '|', Sqrt(s), '|', Sqr(s), '|', Abs(-s));
  WriteLn(2.5, '|', 1e10, '|', 3.0:8, '|', -1.5);
  d := i / 3.0;
  WriteLn(d);
  d := 1 / 3;
  WriteLn(d, '|', s + d, '|', d * 2.0);
  Str(s, t);
  WriteLn('[', t, ']');
  w := $F0F0;
  b := $0F;
  c := 5;
  WriteLn(not w, ' ', not b, ' ', not c, ' ', not (b + 1), ' ', not 5)
end.
