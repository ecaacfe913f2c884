program io_mode;
{ An error inside of a statement under $I- leaves the mode of the statements after it alone. }
{$MODE FPC}
var
  f: text;
  i: integer;
begin
  assign(f, '/no/such/file');
  for i := 0 to 1 do
    try
      {$I-}
      writeln('value ', 1 div i);
      {$I+}
    except
      on e: Exception do writeln(' ', e.Message)
    end;
  try
    reset(f);
    writeln('not reached')
  except
    on e: Exception do writeln(e.Code)
  end
end.
