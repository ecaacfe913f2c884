program cap_caught;
uses thread;

var
  n: Integer;
  c: channel of string;
begin
  n := -7;
  try c := chan<string>(n); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try thread.channel.new(n); writeln('no error') except on E: Exception do writeln(E.Message) end
end.
