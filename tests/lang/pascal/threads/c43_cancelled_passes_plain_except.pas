program c43_cancelled_passes_plain_except;
uses Threading;
{$I stats.inc}

{ Clauses that name no class do not catch a cancellation; further waits raise it again while the flag is up. }
procedure work;
begin
  try
    try
      delay(100000)
    except
      writeln('not printed: except without a class')
    end
  finally
    writeln('first finally');
    try
      delay(1000);
      writeln('not printed: a wait after the cancellation')
    finally
      writeln('second finally')
    end
  end
end;

var
  t: Thread;
  requested: Boolean;
begin
  t := CreateThread(@work);
  awaitState(t, 'blocked');
  requested := ThreadCancel(t);
  writeln(WaitForThread(t), ' ', requested)
end.
