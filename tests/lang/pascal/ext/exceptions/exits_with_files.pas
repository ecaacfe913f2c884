program exits_with_files;
{ Returns out of finally parts in routines that have files to close; exit out of the main program. }
var
  n: integer;

function lines(how: integer): integer;
var
  f: text;
begin
  assign(f, 'f.txt');
  lines := -1;
  try
    rewrite(f);
    writeln(f, how);
    if how = 1 then exit(10);
    if how = 2 then exit;
    if how = 3 then raise 'three';
    lines := 20
  finally
    writeln(f, 'finally')
  end;
  writeln(f, 'end')
end;

procedure show;
var
  f: text;
  s: string;
begin
  assign(f, 'f.txt');
  reset(f);
  while not eof(f) do begin
    readln(f, s);
    write(s, ' ')
  end;
  writeln
end;

begin
  for n := 0 to 3 do begin
    try
      write(lines(n), ': ')
    except
      on e: Exception do write(e.Message, ': ')
    end;
    show
  end;
  try
    try
      exit
    finally
      writeln('inner')
    end
  finally
    writeln('outer')
  end;
  writeln('not reached')
end.
