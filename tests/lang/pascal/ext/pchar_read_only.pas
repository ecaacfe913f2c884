{$mode objfpc}{$H+}
program pchar_read_only; { the characters of a string are a copy that nothing writes into }
var
  p: PChar;
  s: string;
begin
  s := 'abc';
  p := PChar(s);
  writeln(p[3] = #0, ' ', p);
  p[0] := 'x';
  writeln('not reached');
end.
