program readWithoutTag(output);
{ Annex D: a store makes one variant active, the others are totally undefined. }
var
  a: record
       case boolean of
         true: (i: integer);
         false: (c: char)
     end;
  d: char;
begin
  a.c := 'x';
  d := a.c;
  writeln(d);
  a.i := 1;
  d := a.c;
  writeln('not reached')
end.
