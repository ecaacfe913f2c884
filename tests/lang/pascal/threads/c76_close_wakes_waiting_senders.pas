program c76_close_wakes_waiting_senders;

var
  c: channel of Integer;
  say: channel of string;

procedure sends(i: Integer);
begin
  try
    c.push(i);
    say.push('sent')
  except
    on E: Exception do say.push(E.Message)
  end
end;

var
  i: Integer;
begin
  c := chan<Integer>(1);
  c.push(100);
  say := chan<string>(8);
  for i := 1 to 4 do go sends(i);
  while TaskStats.blocked < 4 do ThreadYield;
  c.close;
  for i := 1 to 4 do writeln(say.collect);
  { What was buffered stays receivable, what was waiting was not sent. }
  writeln(c.collect, ' ', c.len)
end.
