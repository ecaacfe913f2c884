{$mode objfpc}{$H+}
program g3;
uses SysUtils, Strings;
var p, q: PChar; s: string; n: integer; buf: array[0..20] of char;
begin
  s := 'Hello';
  p := PChar(s);
  writeln(p^, p[1], (p+4)^);
  n := 0; q := p;
  while q^ <> #0 do begin inc(n); inc(q); end;
  writeln(n, ' ', StrLen(p), ' ', StrPas(p), ' ', q - p);
  StrPCopy(buf, 'abc');
  writeln(StrLen(buf), ' ', buf);
  s := StrPas(buf);
  writeln(s);
  StrCopy(buf, 'xyz'); StrCat(buf, '123');
  writeln(PChar(@buf[0]));
  p := 'literal';
  writeln(p, ' ', Length(p));
  s := p;
  writeln(s, StrComp('abc','abd') < 0, StrIComp('ABC','abc'));
  p := StrScan('find me', 'm'); writeln(p);
  p := StrPos('find me', 'd m'); writeln(p);
  writeln(StrUpper(buf), StrLower(buf));
  p := nil; s := p; writeln('[', s, ']');
end.
