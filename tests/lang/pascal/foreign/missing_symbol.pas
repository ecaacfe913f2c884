{ test: err runtime error: library 'm' has no function 'cosinus' }
{ test: err in cosinus }
program missing_symbol;
function cosinus(x: double): double; cdecl; external 'm';
begin
  try
    writeln(cosinus(1.0):0:1)
  except
    writeln('caught')
  end;
  writeln(cosinus(1.0):0:1)
end.
