program c49_json_equals_the_records;
uses Threading;

function quoted(b: Boolean): string;
begin
  if b then quoted := 'true' else quoted := 'false'
end;

function timeText(const t: TThreadTime): string;
begin
  timeText := '{"valid": ' + quoted(t.valid) + ', "seconds": ' + IntToStr(t.seconds) + ', "nanoseconds": '
    + IntToStr(t.nanoseconds) + '}'
end;

function sampleText(const s: TThreadSample): string;
begin
  sampleText := '{"valid": ' + quoted(s.valid) + ', "cpu_seconds": ' + IntToStr(s.cpu_seconds) + ', "cpu_nanoseconds": '
    + IntToStr(s.cpu_nanoseconds) + ', "rss_bytes": ' + IntToStr(s.rss_bytes) + ', "user_micros": ' + IntToStr(s.user_micros)
    + ', "system_micros": ' + IntToStr(s.system_micros) + '}'
end;

function entryText(const s: TThreadStat): string;
begin
  entryText := '{"id": ' + IntToStr(s.id) + ', "name": "' + s.name + '", "active": ' + quoted(s.active)
    + ', "in_pool": ' + quoted(s.in_pool) + ', "idle": ' + quoted(s.idle) + ', "should_exit": ' + quoted(s.should_exit)
    + ', "awaiting_reuse": ' + quoted(s.awaiting_reuse) + ', "ready_for_reuse": ' + quoted(s.ready_for_reuse)
    + ', "status_ready": ' + quoted(s.status_ready) + ', "status_success": ' + quoted(s.status_success)
    + ', "status_consumed": ' + quoted(s.status_consumed) + ', "result_ready": ' + quoted(s.result_ready)
    + ', "result_consumed": ' + quoted(s.result_consumed) + ', "paused": ' + quoted(s.paused)
    + ', "cancel_requested": ' + quoted(s.cancel_requested) + ', "kill_requested": ' + quoted(s.kill_requested)
    + ', "pool_generation": ' + IntToStr(s.pool_generation) + ', "queued_at": ' + timeText(s.queued_at)
    + ', "started_at": ' + timeText(s.started_at) + ', "finished_at": ' + timeText(s.finished_at)
    + ', "metrics": {"start": ' + sampleText(s.metrics.start) + ', "end": ' + sampleText(s.metrics.end) + '}'
    + ', "state": "' + s.state + '", "kind": "' + s.kind + '", "target": "' + s.target
    + '", "blocked_on": "' + s.blocked_on + '"}'
end;

function listText: string;
var
  s: TThreadStat;
  text: string;
begin
  text := '';
  for s in ThreadStats do
  begin
    if text <> '' then text := text + ', ';
    text := text + entryText(s)
  end;
  listText := '[' + text + ']'
end;

var
  a, b: Thread;
begin
  a := ThreadPoolSubmit('delay', 1, ThreadOptionsNamed('quick'));
  b := ThreadPoolSubmit('delay', 2);
  WaitForThread(a);
  join b;
  { Nothing runs: both views must be the same, a finished or idle slot's numbers stay. }
  if listText = ThreadStatsJson then
    writeln('same')
  else
  begin
    writeln(listText);
    writeln(ThreadStatsJson)
  end
end.
