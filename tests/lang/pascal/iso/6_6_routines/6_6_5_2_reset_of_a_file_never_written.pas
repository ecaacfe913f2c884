program neverWritten(output);
{ Annex D: reset of an undefined file. }
var f: text;
procedure p;
var g: file of integer;
begin
  reset(g); writeln('not reached')
end;
begin
  p
end.
