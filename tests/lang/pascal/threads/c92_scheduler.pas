program c92_scheduler;
uses thread, runtime;

procedure add(const letter: string);
var
  text: string;
begin
  text := runtime.core.fetch('text', '');
  runtime.core.share('text', text + letter)
end;

function a: Integer; begin add('a'); a := 1 end;
function b: Integer; begin add('b'); b := 2 end;
function c: Integer; begin add('c'); c := 3 end;

procedure fails;
begin
  raise Exception.Create('stop here')
end;

var
  s: Integer;
begin
  runtime.core.share('text', '');
  thread.scheduler.run(@a, @b, @c);
  writeln(runtime.core.fetch('text'));
  runtime.core.share('text', '');
  try
    thread.scheduler.run(@a, @fails, @c);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  writeln(runtime.core.fetch('text'));
  runtime.core.share('text', '');
  s := thread.scheduler.new();
  thread.scheduler.add(s, @c);
  thread.scheduler.add(s, @b);
  thread.scheduler.add(s, @a);
  thread.scheduler.run(s);
  writeln(runtime.core.fetch('text'))
end.
