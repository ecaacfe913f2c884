program emptyRecords(output);
type e = record end; v = record case boolean of true: (); false: (); end; s = record x: integer; end;
var a, b: e; c, d: v; f: s;
begin
  b := a; d := c; f.x := 3; writeln(f.x:1)
end.
