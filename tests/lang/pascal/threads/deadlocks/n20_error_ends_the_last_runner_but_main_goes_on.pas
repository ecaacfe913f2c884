program n20_error_ends_the_last_runner_but_main_goes_on;
var
  c: channel of Integer;
  status, v: Integer;

procedure fails;
begin
  try
    raise Exception.Create('expected')
  except
    c.close
  end
end;

begin
  c := chan<Integer>(1);
  go fails;
  v := 0;
  while ChannelReceiveOk(c, v) do;
  writeln(v)
end.
