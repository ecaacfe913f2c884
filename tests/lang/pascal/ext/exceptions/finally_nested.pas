program finally_nested;
{ Exits and errors through several finally parts; finally parts with statements of their own kind; errors that take the place of others. }
var
  trace: string;

procedure note(c: char);
begin
  trace := trace + c
end;

procedure through(way: integer);
var
  i: integer;
begin
  for i := 1 to 2 do
    try
      try
        try
          case way of
            0: ;
            1: exit;
            2: break;
            3: continue;
            4: raise 'x'
          end;
          note('b')
        finally
          note('1')
        end;
        note('r')
      finally
        note('2')
      end
    finally
      note('3')
    end;
  note('e')
end;

procedure in_parts;
var
  i: integer;
begin
  try
    note('a')
  finally
    try
      raise 'inside of finally'
    except
      note('h')
    end;
    try
      for i := 1 to 5 do begin
        if i = 2 then continue;
        if i = 4 then break;
        note(chr(48 + i))
      end
    finally
      note('f')
    end;
    note('z')
  end
end;

procedure replaced;
begin
  try
    raise 'first'
  finally
    raise 'second'
  end
end;

procedure handler_then_finally;
begin
  try
    try
      raise 'x'
    except
      on Exception do begin
        note('h');
        exit
      end
    end;
    note('n')
  finally
    note('f')
  end
end;

procedure finally_in_handler;
begin
  try
    raise 'x'
  except
    try
      note('t')
    finally
      note('f')
    end;
    note('h')
  end
end;

function deep(n: integer): integer;
begin
  try
    if n = 0 then exit(0);
    deep := deep(n - 1) + 1;
    exit
  finally
    note('d')
  end
end;

procedure run(name: string);
begin
  writeln(name, ': ', trace);
  trace := ''
end;

var
  way: integer;

begin
  for way := 0 to 4 do begin
    try through(way) except note('!') end;
    run('through')
  end;
  in_parts;
  run('in_parts');
  try replaced except on e: Exception do note(e.Message[1]) end;
  run('replaced');
  handler_then_finally;
  run('handler_then_finally');
  finally_in_handler;
  run('finally_in_handler');
  write(deep(4), ' ');
  run('deep')
end.
