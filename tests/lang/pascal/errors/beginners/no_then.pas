program NoThen;
{ One message for each missing word; what stands behind it is read. }
var i: integer;
begin
  i := 1;
  if i = 1 begin i := nosuch1 end else i := 2; { error: expected 'then' but found 'begin' }
  { error -1: identifier not found: 'nosuch1' }
  while i < 3 begin i := nosuch2 end; { error: expected 'do' but found 'begin' }
  { error -1: identifier not found: 'nosuch2' }
  for i := 1 to 3 writeln(i); { error: expected 'do' but found identifier 'writeln' }
  case i 1: writeln(1); 2: writeln(nosuch3) end; { error: expected 'of' but found number }
  { error -1: identifier not found: 'nosuch3' }
  i := i i; { error: expected ';' or 'end' but found identifier 'i' }
  writeln(nosuch4) { error: identifier not found: 'nosuch4' }
end.
