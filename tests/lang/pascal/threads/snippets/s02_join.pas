program S02; procedure greet; begin writeln('hello from worker') end;
begin writeln(thread_create(@greet)); writeln(thread_join(1)) end.
