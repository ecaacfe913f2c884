program racy_publication_by_flag;
{ test: err data race: (read|write) of global 'ready' by (main|thread) }
{ test: err data race: read of global 'data' by main$ }
{ test: err nothing orders it after the write by thread 1 'worker-1'$ }
uses Threading;

var
  data: Integer;
  ready: Boolean;

procedure producer;
begin
  data := 42;
  ready := true
end;

var
  t: Thread;
begin
  t := spawn producer;
  while not ready do ThreadYield;
  writeln(data);
  join t
end.
