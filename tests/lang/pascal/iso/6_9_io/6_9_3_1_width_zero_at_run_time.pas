program zeroWidth(output);
{ Annex D: TotalWidth is less than one. }
var w: integer;
begin
  w := 1; writeln('a':w);
  w := 0; writeln('b':w)
end.
