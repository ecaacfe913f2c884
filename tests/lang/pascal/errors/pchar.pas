{$mode objfpc}{$H+}
program pchars;
var
  p: PChar;
  s: string;
  i: integer;
begin
  p := 'text';
  p := s;           { error: incompatible types }
  p := PChar(s);
  s := p;
  p := i;           { error: incompatible types }
end.
