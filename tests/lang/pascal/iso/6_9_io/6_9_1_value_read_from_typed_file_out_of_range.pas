program outOfRange(output);
{ Annex D (6.6.5.2): the value read is not assignment compatible with the variable. }
var f: file of integer; k: 1..10;
begin
  rewrite(f); write(f, 5, 11);
  reset(f); read(f, k); writeln(k:1);
  read(f, k); writeln('not reached')
end.
