program handlers;
{ Forms of the except part: statements, on-clauses with and without a name, several of them, else; scopes; where execution goes on. }
var
  e: integer;

procedure fail(n: integer);
begin
  raise n
end;

begin
  e := 5;
  try
    writeln('no error')
  except
    writeln('not reached')
  end;
  try
    fail(1);
    writeln('not reached')
  except
    writeln('plain');
    writeln('handler')
  end;
  try fail(2) except end;
  try fail(3) except ; ; end;
  try fail(4) except on Exception do writeln('without a name') end;
  try
    fail(5)
  except
    on E: Exception do writeln('E is ', E.Code);
    on Exception do writeln('never');
    on x: exception do writeln('never', x.Code)
    else
      writeln('never');
      writeln('never')
  end;
  writeln('e is still ', e);
  try
    fail(6)
  except
    on e: Exception do
      try
        fail(7)
      except
        on e: Exception do writeln('inner ', e.Code)
      end;
  end;
  try
    fail(8)
  except
    on outer: Exception do begin
      try
        fail(9)
      except
        on inner: Exception do writeln(inner.Code, ' inside of ', outer.Code)
      end;
      writeln('outer is still ', outer.Code)
    end
  end;
  try
    try
      fail(10)
    except
      fail(11)
    end
  except
    on x: Exception do writeln('from the handler: ', x.Code)
  end;
  try
  except
    writeln('never')
  end;
  try
    begin end
  except
    on Exception do writeln('never')
  end;
  if e = 5 then
    try fail(12) except writeln('then') end
  else
    try fail(13) except writeln('else') end;
  writeln('end')
end.
