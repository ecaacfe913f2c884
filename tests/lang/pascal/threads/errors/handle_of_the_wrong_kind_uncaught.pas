{ test: err handle_of_the_wrong_kind_uncaught\.pas:5: runtime error: 12345 is not a channel }
program handle_of_the_wrong_kind_uncaught;
uses thread;
begin
  thread.channel.send(12345, 1)
end.
