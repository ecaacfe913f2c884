program handle_nil_channel;

var
  c: channel of Integer;
begin
  try c.push(1); writeln('no error') except on E: Exception do writeln('error') end;
  try c.collect; writeln('no error') except on E: Exception do writeln('error') end;
  try c.close; writeln('no error') except on E: Exception do writeln('error') end
end.
