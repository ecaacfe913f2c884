{ test: env PSCAL_THREAD_POOL_SIZE=1 }
program c50_a_queued_thread_has_no_times;
uses Threading;

var
  stop: Boolean;

{ A task without a slot keeps the only worker, so that the thread gets slot 1, which is listed, and has to queue. }
procedure spinner;
begin
  while not stop do
end;

procedure second;
begin
end;

procedure show(const s: TThreadSample);
begin
  writeln(s.valid, ' ', s.cpu_seconds, ' ', s.cpu_nanoseconds, ' ', s.rss_bytes, ' ', s.user_micros, ' ', s.system_micros)
end;

{ False if the spinner's quantum ended just now and the thread started. }
function attempt: Boolean;
var
  t: Thread;
  s: TThreadStat;
begin
  attempt := false;
  t := CreateThread(@second);
  for s in ThreadStats do
    if s.state = 'queued' then
    begin
      attempt := true;
      writeln(s.queued_at.valid, ' ', s.active, ' ', s.idle, ' ', s.status_ready);
      writeln(s.started_at.valid, ' ', s.started_at.seconds, ' ', s.started_at.nanoseconds);
      writeln(s.finished_at.valid, ' ', s.finished_at.seconds, ' ', s.finished_at.nanoseconds);
      show(s.metrics.start);
      show(s.metrics.end)
    end;
  join t
end;

var
  tries: Integer;
begin
  stop := false;
  { The slot has been used: nothing of the last thread may show. }
  join spawn second;
  go spinner;
  tries := 0;
  repeat
    tries := tries + 1
  until attempt or (tries = 1000);
  stop := true
end.
