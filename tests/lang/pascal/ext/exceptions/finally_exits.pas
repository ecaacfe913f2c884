program finally_exits;
{ Every way out of the protected part runs the finally part, once. }
var
  i, j: integer;

procedure note(s: string);
begin
  write(s, ' ')
end;

function result_of(way: integer): integer;
begin
  result_of := 1;
  try
    note('try');
    case way of
      1: exit;
      2: exit(20);
      3: begin result_of := 30; exit end;
      4: raise 'error';
      5: result_of := 50
    end;
    note('end')
  finally
    note('finally')
  end;
  note('after')
end;

function changed: integer;
begin
  try
    exit(7)
  finally
    changed := changed + 1
  end
end;

procedure leave(n: integer);
begin
  repeat
    try
      if n = 1 then break;
      if n = 2 then exit;
      n := 1;
      continue
    finally
      note('f')
    end;
    note('not reached')
  until false;
  note('behind the loop')
end;

begin
  for i := 0 to 5 do begin
    try
      j := result_of(i);
      writeln(j)
    except
      on e: Exception do writeln(e.Message)
    end
  end;
  writeln(changed);
  for i := 1 to 3 do begin
    leave(i);
    writeln
  end;
  for i := 1 to 4 do begin
    try
      if i = 2 then continue;
      if i = 4 then break;
      note('body')
    finally
      write(i, ';')
    end;
    note('rest')
  end;
  writeln;
  i := 0;
  while i < 5 do
    try
      i := i + 1;
      for j := 1 to 3 do begin
        if j = 2 then break;
        try
          if i = 3 then continue;
          write(i, j, ' ')
        finally
          write('i ')
        end
      end;
      if i = 4 then break
    finally
      write('o ')
    end;
  writeln
end.
