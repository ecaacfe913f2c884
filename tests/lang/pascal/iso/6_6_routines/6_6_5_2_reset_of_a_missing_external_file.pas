program missing(output, noSuchFile);
{ Annex D: reset of a program parameter that stands for nothing. }
var noSuchFile: text; i: integer;
begin
  writeln('before');
  reset(noSuchFile);
  writeln('not reached')
end.
