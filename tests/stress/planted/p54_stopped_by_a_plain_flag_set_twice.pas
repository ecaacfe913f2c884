{ depth 2: start takes back a stop that came between, so that the server runs on and its stopper waits for ever }
program p54_stopped_by_a_plain_flag_set_twice;
var
  mustStop: Boolean;
  ended: channel of Integer;

function MustStop_: Boolean; begin MustStop_ := mustStop end;

procedure Serve;
var
  rounds: Integer;
begin
  mustStop := false;
  rounds := 0;
  while (not MustStop_) and (rounds < 300) do
  begin
    ThreadYield;
    rounds := rounds + 1
  end;
  if rounds = 300 then ended.push(1)
  else ended.push(0)
end;

procedure Stop; begin mustStop := true end;

var
  t: task;
begin
  ended := chan<Integer>(1);
  go Serve;
  ThreadYield;
  t := TaskSpawn(@Stop);
  TaskAwait(t);
  if ended.collect = 1 then halt(1);
  writeln('ok')
end.
