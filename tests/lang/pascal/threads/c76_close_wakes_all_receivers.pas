program c76_close_wakes_all_receivers;
uses thread;

var
  c: channel of Integer;
  say: channel of string;

procedure collects;
begin
  try
    c.collect;
    say.push('a value')
  except
    on E: Exception do say.push(E.Message)
  end
end;

procedure receives;
begin
  if ChannelReceive(c) = nil then say.push('nil') else say.push('a value')
end;

procedure loops;
var
  v: Integer;
begin
  v := 7;
  if ChannelReceiveOk(c, v) then say.push('a value') else say.push('false ' + IntToStr(v))
end;

procedure module;
begin
  if thread.channel.recv(c) = nil then say.push('nil') else say.push('a value')
end;

var
  i: Integer;
  counts: array [1..4] of Integer;
  s: string;
begin
  c := chan<Integer>(1);
  say := chan<string>(8);
  for i := 1 to 2 do
  begin
    go collects;
    go receives;
    go loops;
    go module
  end;
  while TaskStats.blocked < 8 do ThreadYield;
  c.close;
  for i := 1 to 4 do counts[i] := 0;
  for i := 1 to 8 do
  begin
    s := say.collect;
    if s = 'Channel closed or empty' then counts[1] := counts[1] + 1
    else if s = 'nil' then counts[2] := counts[2] + 1
    else if s = 'false 7' then counts[3] := counts[3] + 1
    else writeln(s)
  end;
  writeln(counts[1], ' ', counts[2], ' ', counts[3]);
  writeln(c.len, ' ', ChannelIsClosed(c))
end.
