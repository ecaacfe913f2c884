program channel_references;

type
  Request = record
    number: Integer;
    reply: channel of Integer
  end;

var
  requests: channel of Request;

procedure server;
var
  r: Request;
begin
  for r in requests do r.reply.push(r.number * r.number)
end;

var
  r: Request;
  i: Integer;
begin
  requests := chan<Request>(2);
  go server;
  for i := 1 to 4 do
  begin
    r.number := i;
    r.reply := chan<Integer>(1);
    requests.push(r);
    write(r.reply.collect, ' ')
  end;
  writeln;
  requests.close
end.
