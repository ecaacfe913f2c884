{ test: err cap_uncaught\.pas:7: runtime error: channel capacity must not be negative }
program cap_uncaught;
var
  n: Integer;
begin
  n := -1;
  ChannelCreate(n)
end.
