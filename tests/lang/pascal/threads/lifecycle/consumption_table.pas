program consumption_table;
uses Threading;
{$I ../stats.inc}

{ Which operation consumes what (the table of status and result): after each, the flags of the slot if it is still bound. }
function answer: Integer;
begin
  answer := 42
end;

procedure show(t: Thread);
var
  s: TThreadStat;
begin
  if ThreadStatsCount = 0 then writeln('  released');
  for s in ThreadStats do
    writeln('  status ready ', s.status_ready, ' consumed ', s.status_consumed, ', result ready ', s.result_ready, ' consumed ',
      s.result_consumed)
end;

function started: Thread;
var
  t: Thread;
begin
  t := CreateThread(@answer);
  awaitState(t, 'finished');
  started := t
end;

var
  t: Thread;
begin
  t := started; writeln('finished'); show(t);
  WaitForThread(t); writeln('wait'); show(t);
  writeln('result ', ThreadGetResult(t)); show(t);
  t := started; writeln('join'); join t; show(t);
  t := started; writeln('result ', ThreadGetResult(t)); show(t);
  writeln('status ', ThreadGetStatus(t)); show(t);
  t := started; writeln('result and status ', ThreadGetResult(t, true)); show(t);
  t := started; writeln('status ', ThreadGetStatus(t)); show(t);
  writeln('status and result ', ThreadGetStatus(t, true)); show(t);
  t := started; writeln('status and result ', ThreadGetStatus(t, 1)); show(t)
end.
