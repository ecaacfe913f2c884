{ Names of routines that this build lacks compile; programs ask first. A call is error 228, with its own text. }
program RoutinesNotBuiltIn;

procedure SqliteExec(db: Integer; const text: string);
begin
  writeln('the program''s own: ', text)
end;

var
  x: Integer;
  r: Real;
  s: string;
  m: MStream;
begin
  if HasExtBuiltin('yyjson', 'YyjsonRead') then
  begin
    x := YyjsonRead('{"a": 1}');
    r := YyjsonGetNumber(YyjsonGetKey(YyjsonGetRoot(x), 'a')) * 2;
    s := YyjsonGetType(x) + JsonGet('{}', 'a');
    YyjsonDocFree(x)
  end
  else
    writeln('no JSON');
  SqliteExec(1, 'select');
  try
    x := HttpSession + 1;
    writeln('not reached ', x)
  except
    on e: Exception do writeln(e.Message)
  end;
  try
    m := SocketReceive(x, 10);
    writeln('not reached ', m = nil)
  except
    on e: Exception do writeln(e.Message)
  end;
  try
    InitGraph(640, 480, 'window')
  except
    on e: Exception do writeln(e.Message)
  end;
  x := 0;
  GetScreenSize(x, x)
end.
