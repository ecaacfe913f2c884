program reraise;
{ raise without a value: the same error again, whatever happened in between. }
var
  depth: integer;

procedure level(n: integer);
begin
  try
    if n = 0 then raise 'bottom' else level(n - 1)
  except
    on e: Exception do begin
      e.Message := 'changed';
      depth := depth + 1;
      raise
    end
  end
end;

procedure between;
begin
  try
    raise 'first'
  except
    try
      raise 'second'
    except
      writeln('second is gone')
    end;
    try
      raise
    finally
      writeln('finally')
    end
  end
end;

procedure nested;
begin
  try
    raise 'outer'
  except
    try
      raise 'inner'
    except
      on Exception do raise
    end
  end
end;

procedure conditional(again: boolean);
begin
  try
    raise 'maybe'
  except
    if again then raise else writeln('kept')
  end
end;

begin
  try level(3) except on e: Exception do writeln(e.Message, ' after ', depth) end;
  try between except on e: Exception do writeln(e.Message) end;
  try nested except on e: Exception do writeln(e.Message) end;
  conditional(false);
  try conditional(true) except on e: Exception do writeln(e.Message) end;
  try
    depth := 0;
    try
      depth := 10 div depth
    except
      on e: Exception do begin
        e.Code := 1;
        raise
      end
    end
  except
    on e: Exception do writeln(e.Message, ' ', e.Code)
  end
end.
