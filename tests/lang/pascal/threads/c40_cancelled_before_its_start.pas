{ test: env PSCAL_THREAD_POOL_SIZE=1 }
program c40_cancelled_before_its_start;
uses thread, Threading;

var
  stop: Boolean;
  runs: Integer;

{ A task without a slot keeps the only worker, so that the thread gets slot 1, which is listed, and has to queue. }
procedure spinner;
begin
  while not stop do
end;

procedure second;
begin
  thread.atomic.add(runs, 1)
end;

{ False if the spinner's quantum ended just now and the thread started before the request. }
function attempt: Boolean;
var
  t: Thread;
  s: TThreadStat;
begin
  attempt := false;
  t := CreateThread(@second);
  if ThreadCancel(t) then
    for s in ThreadStats do
      if not s.started_at.valid then
      begin
        attempt := true;
        writeln(s.id, ' ', s.state, ' ', s.metrics.start.valid, ' ', s.cancel_requested, ' ', s.finished_at.valid);
        writeln(WaitForThread(t), ' ', ThreadGetStatus(t));
        writeln(thread.atomic.load(runs));
        exit
      end;
  join t;
  thread.atomic.store(runs, 0)
end;

var
  tries: Integer;
begin
  runs := thread.atomic.new(0);
  stop := false;
  go spinner;
  tries := 0;
  repeat
    tries := tries + 1
  until attempt or (tries = 1000);
  stop := true
end.
