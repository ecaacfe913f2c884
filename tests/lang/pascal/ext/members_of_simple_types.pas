program h4;
{$mode objfpc}{$H+}
uses SysUtils;
type TColor = (red, green, blue);
var s, t: string; i: integer; q: qword; d: double; f: single; b: boolean; by: byte; sa: TStringArray; w: word; i64: int64; c: cardinal; sm: smallint; si: shortint;
begin
  b := true; writeln(b.ToString, ' ', b.ToInteger, ' ', b.ToInteger);
  s := '  alpha,beta;gamma  ';
  writeln('[', s.Trim, '][', s.TrimLeft, '][', s.TrimRight, ']');
  t := s.Trim;
  sa := t.Split([',', ';']);
  for i := 0 to high(sa) do writeln(i, ':', sa[i], ' ', sa[i].Length, ' ', sa[i].StartsWith('b'), ' ', sa[i].EndsWith('A', true));
  writeln(t.IndexOf('beta'), t.IndexOf('x'), ' ', t.IndexOfAny([';', ',']), ' ', t.LastIndexOf('a'), ' ', t.Contains('gam'));
  writeln(t.Substring(6, 4), '|', t.Substring(11), '|', t.Remove(5), '|', t.Remove(0, 6), '|', t.Insert(5, '!!'));
  writeln(t.Replace('a', 'A'), ' ', t.ToUpper, ' ', t.Chars[0], ' ', t.IsEmpty, ' ', string.IsNullOrEmpty(''));
  writeln('[', '77'.PadLeft(4), '][', string('ab').PadRight(5, '.'), ']', 'abc'.Length);
  writeln(string.Join('-', ['a', 'b', 'c']), ' ', string.Format('%d/%s', [5, 'x']));
  i := -42; writeln(i.ToString, ' ', i.ToHexString, ' ', i.ToBoolean, ' ', integer.Parse('77') + 1, ' ', integer.MinValue);
  by := 200; writeln(by.ToString, ' ', by.ToHexString, ' ', byte.MaxValue, ' ', by.ToBoolean);
  w := 65535; writeln(w.ToString, ' ', w.ToHexString); 
  i64 := -1; writeln(i64.ToString, ' ', i64.ToHexString); 
  c := 4000000000; writeln(c.ToString, ' ', c.ToHexString);
  sm := -5; writeln(sm.ToString, ' ', sm.ToHexString); si := -3; writeln(si.ToString, si.ToHexString);
  q := high(qword); writeln(q.ToString, ' ', q.ToHexString);
  d := 3.25; writeln(d.ToString, ' ', double.Parse('2.5'):0:2, ' ', d.IsNan, ' ', double.IsInfinity(d));
  f := 0.5; writeln(f.ToString, ' ', single.Size, ' ', int64.Size);
  writeln('12'.ToInteger + 1, ' ', '1.5'.ToDouble:0:3, ' ', (i + 2).ToString, ' ', '99'.ToInt64, ' ', 'true'.ToBoolean);
  writeln(t.CountChar('a'), ' ', 'bb'.CompareTo('aa') > 0, ' ', string.Compare('a', 'B', true), ' ', 'it''s'.QuotedString, ' ', t.Equals('x'));
  writeln(TColor.green = green, ' ', ord(TColor.blue));
  i := 5; writeln(i.ToString.PadLeft(3, '0').Length, ' ', length(i.ToString + 'x'));
  writeln(IntToStr(7).Length, ' ', ('a' + t).Length);
end.
