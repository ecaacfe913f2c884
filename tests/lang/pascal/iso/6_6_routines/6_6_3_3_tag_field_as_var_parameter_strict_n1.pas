{ ISO 7185 6.6.3.3: tag field as var parameter strict }
program prog(output);
var r: record case b: Boolean of true: (i: integer); false: (c: char) end;
procedure p(var x: Boolean); begin end;
begin
  p(r.b)  { error: tag|selector|variable|not allowed|cannot|must not|not permitted }
end.
