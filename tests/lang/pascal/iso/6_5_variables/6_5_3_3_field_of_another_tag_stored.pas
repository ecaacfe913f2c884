program storedOfAnotherTag(output);
{ Annex D: the tag was set and selects another variant. }
var a: record
         case isNumber: boolean of
           true: (number: integer);
           false: (letter: char)
       end;
begin
  a.isNumber := true;
  a.number := 5;
  writeln(a.number:1);
  a.letter := 'c';
  writeln('not reached')
end.
