program later(output);
type r = record
           case t: color of red: (x: integer) { error: color|undeclared }
         end;
     color = (red);
begin
end.
