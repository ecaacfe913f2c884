program twoParts(output);
type r = record
           case a: boolean of true: (x: integer); false: ();
           case b: boolean of true: (y: integer); false: () { error: 'end'|expected }
         end;
begin
end.
