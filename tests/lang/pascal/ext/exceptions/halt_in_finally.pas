program halt_in_finally;
{ Halt in a finally part takes the place of the error that is on its way. }
begin
  try
    try
      raise 'lost'
    finally
      halt(4)
    end
  except
    writeln('not reached')
  end
end.
