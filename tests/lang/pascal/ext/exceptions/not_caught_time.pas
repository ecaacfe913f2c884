program not_caught_time;
{ Nor the end of the time. }
var i: integer;
begin
  try
    try
      while true do i := i xor 1
    except
      writeln('not reached')
    end
  finally
    writeln('not reached')
  end
end.
