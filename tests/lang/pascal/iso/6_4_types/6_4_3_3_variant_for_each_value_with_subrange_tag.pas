program coverage(output);
type t = 1..4;
var r: record case t of 1: (a: integer); 4, 2: (b: char); 3: () end;
begin
  r.b := 'b';
  writeln(r.b)
end.
