{ config.pas: a small settings file, read with exceptions.

  Errors are raised where they are found and handled where something can be done about them: a bad line is reported and skipped, a missing file
  gives defaults, and the file is closed however reading it ends. }
program config;

type
  setting = record
    name: string;
    value: integer
  end;
  settings = record
    count: integer;
    items: array [1..20] of setting
  end;

procedure fail(code: integer; const message: string);
var
  e: Exception;
begin
  e.Code := code;
  e.Message := message;
  raise e
end;

{ name = number }
function parsed(const line: string): setting;
var
  at: integer;
begin
  at := pos('=', line);
  if at = 0 then fail(1, 'no "=" in "' + line + '"');
  parsed.name := trim(copy(line, 1, at - 1));
  if parsed.name = '' then fail(2, 'a value without a name');
  try
    parsed.value := strtoint(trim(copy(line, at + 1, length(line))))
  except
    on e: Exception do fail(3, parsed.name + ': ' + e.Message)
  end
end;

procedure add(var s: settings; const item: setting);
begin
  s.count := s.count + 1;
  s.items[s.count] := item { a range error if there are too many }
end;

procedure read_file(const name: string; var s: settings);
var
  f: text;
  line: string;
  number: integer;
begin
  assign(f, name);
  {$I+}
  reset(f);
  number := 0;
  try
    while not eof(f) do begin
      readln(f, line);
      number := number + 1;
      if (line = '') or (line[1] = '#') then continue;
      try
        add(s, parsed(line))
      except
        on e: Exception do begin
          if e.Code > 3 then raise; { not ours }
          writeln('  line ', number, ': ', e.Message, ' (', e.Code, ')')
        end
      end
    end
  finally
    close(f);
    writeln('  ', number, ' lines of ', name)
  end
end;

procedure write_file(const name: string; many: boolean);
var
  f: text;
  i: integer;
begin
  assign(f, name);
  rewrite(f);
  writeln(f, '# settings');
  writeln(f, 'width = 80');
  writeln(f, 'height 24');
  writeln(f, 'depth = twelve');
  writeln(f, ' = 5');
  writeln(f, 'colors = 256');
  if many then
    for i := 1 to 30 do writeln(f, 'extra', i, ' = ', i);
  close(f)
end;

procedure load(const name: string);
var
  s: settings;
  i: integer;
begin
  s.count := 0;
  writeln(name, ':');
  try
    read_file(name, s);
    for i := 1 to s.count do writeln('  ', s.items[i].name, ' is ', s.items[i].value)
  except
    on e: Exception do writeln('  cannot load it: ', e.Message)
  end
end;

begin
  write_file('good.cfg', false);
  write_file('long.cfg', true);
  load('good.cfg');
  load('long.cfg');
  load('missing.cfg')
end.
