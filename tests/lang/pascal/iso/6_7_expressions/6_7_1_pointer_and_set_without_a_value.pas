program noPointer(output);
type link = ^integer;
var p: link; s, t: set of char; i: integer;
procedure q;
var p: link;
  procedure inner;
  begin
    writeln(p^)
  end;
begin
  writeln('in q');
  inner
end;
begin
  s := ['a'];
  if s = t then q;
  q
end.
