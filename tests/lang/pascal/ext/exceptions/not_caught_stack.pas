program not_caught_stack;
{ Stack overflow cannot be caught, and runs no finally part. }
procedure deeper(n: integer);
begin
  deeper(n + 1);
  if n < 0 then writeln(n)
end;

begin
  try
    try
      deeper(1)
    except
      writeln('not reached')
    end
  finally
    writeln('not reached')
  end
end.
