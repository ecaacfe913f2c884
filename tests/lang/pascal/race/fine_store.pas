program fine_store;
uses thread, runtime;

var
  p, q: Integer;
  t: Thread;

procedure work;
begin
  p := 3;
  runtime.core.share('ready', 'yes')
end;

begin
  t := spawn work;
  while runtime.core.fetch('ready', 'no') <> 'yes' do ;
  q := p;
  join t;
  writeln(q)
end.
