program S03; procedure job; begin thread_sleep(50); writeln('done') end;
begin writeln(thread_create(@job)); writeln(thread_status(1)); writeln(thread_result(1));
      writeln(thread_join(1)); writeln(thread_status(1)) end.
