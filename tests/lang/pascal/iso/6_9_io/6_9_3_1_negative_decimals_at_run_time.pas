program noDecimals(output);
{ Annex D: FracDigits is less than one. }
var d: integer;
begin
  d := 1; writeln(2.5:5:d);
  d := 0; writeln(2.5:5:d)
end.
