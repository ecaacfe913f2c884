{ test: err thread 1 cannot wait for itself }
program self_of_the_captured_family;

procedure selfish;
begin
  write(thread_join(1))
end;

begin
  writeln(thread_join(thread_create(@selfish)))
end.
