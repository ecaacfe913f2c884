program local_files;
{ A local file variable is closed when an error leaves its block, so that what was written is there. }
var
  f: text;
  s: string;

procedure write_some(n: integer);
var
  g: text;
  many: array [1..2] of text;
begin
  assign(g, 'some.txt');
  rewrite(g);
  writeln(g, 'line ', n);
  assign(many[2], 'more.txt');
  rewrite(many[2]);
  writeln(many[2], 'more ', n);
  if n > 0 then raise 'left early'
end;

procedure show(name: string);
begin
  assign(f, name);
  reset(f);
  readln(f, s);
  close(f);
  writeln(name, ': ', s)
end;

procedure in_finally;
var
  g: text;
begin
  assign(g, 'fin.txt');
  try
    rewrite(g);
    writeln(g, 'first');
    reset(g);
    writeln(g, 'refused')
  finally
    close(g);
    writeln('closed')
  end
end;

begin
  write_some(0);
  show('some.txt');
  try write_some(1) except on e: Exception do writeln(e.Message) end;
  show('some.txt');
  show('more.txt');
  try in_finally except on e: Exception do writeln(e.Code) end;
  show('fin.txt');
  try
    assign(f, 'no such file');
    {$I+}
    reset(f);
    {$I-}
  except
    on e: Exception do writeln('caught ', e.Code)
  end;
  {$I+}
  try
    reset(f)
  except
    on e: Exception do writeln('caught again ', e.Code)
  end
end.
