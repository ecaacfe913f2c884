program uncaught_again;
{ An error that was raised again, by raise and by finally parts, is reported where it came from. }
var
  zero: integer;

procedure divide;
begin
  zero := 1 div zero
end;

procedure passes_on;
begin
  try
    divide
  except
    writeln('handler');
    raise
  end
end;

begin
  try
    passes_on
  finally
    writeln('finally')
  end
end.
