program CancelPause;
{ A progress bar on a thread of its own: paused, resumed, cancelled, and another one killed. A cancelled thread unwinds
  like one with an error: its finally parts run. A killed one runs nothing any more. }
uses
  thread, Threading;

var
  steps: Integer;  { an atomic counter }

procedure Progress;
begin
  try
    while True do
    begin
      thread.atomic.add(steps, 1);
      delay(5)
    end
  finally
    writeln('progress bar is taken down')
  end
end;

function StateOf(t: Thread): string;
var
  s: TThreadStat;
begin
  StateOf := 'gone';
  for s in ThreadStats do
    if s.id = t then StateOf := s.state
end;

{ Waits until the bar has moved by n steps. }
procedure Watch(n: Int64);
var
  goal: Int64;
begin
  goal := thread.atomic.load(steps) + n;
  while thread.atomic.load(steps) < goal do delay(1)
end;

var
  bar: Thread;
  seen: Int64;
  done: Boolean;
begin
  steps := thread.atomic.new(0);
  bar := CreateThread(@Progress);
  ThreadSetName(bar, 'progress');
  Watch(3);
  writeln('running as ''progress'': ', ThreadLookup('progress') = bar);

  writeln('pause: ', ThreadPause(bar));
  while StateOf(bar) <> 'paused' do delay(1);
  seen := thread.atomic.load(steps);
  delay(30);
  writeln('standing still: ', thread.atomic.load(steps) = seen);

  writeln('resume: ', ThreadResume(bar));
  Watch(3);
  writeln('moving again');

  writeln('now cancelled');
  done := ThreadCancel(bar);
  writeln('wait gives ', WaitForThread(bar), ', cancel: ', done);

  bar := CreateThread(@Progress);
  Watch(3);
  writeln('kill: ', ThreadKill(bar));
  writeln('wait gives ', WaitForThread(bar), ', without a last word')
end.
