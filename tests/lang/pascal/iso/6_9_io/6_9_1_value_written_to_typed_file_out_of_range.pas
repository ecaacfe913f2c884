program outOfRange(output);
{ Annex D (6.6.5.2): the value written is not assignment compatible with the buffer variable. }
var f: file of 1..10; i: integer;
begin
  rewrite(f); i := 10; write(f, i); writeln('ok');
  i := 11; write(f, i); writeln('not reached')
end.
