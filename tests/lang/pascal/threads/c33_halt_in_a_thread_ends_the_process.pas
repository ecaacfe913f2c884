program c33_halt_in_a_thread_ends_the_process;

procedure work;
begin
  write('x');
  halt(3)
end;

var
  t: Thread;
begin
  t := CreateThread(@work);
  WaitForThread(t);
  write('y')
end.
