program isonames(output);
{ In ISO mode try, except, finally and raise are ordinary names. }
var
  try, except, finally, raise: integer;
begin
  try := 1; except := try + 1; finally := except + 1; raise := finally + 1;
  writeln(try, except, finally, raise)
end.
