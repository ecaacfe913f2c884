program S01; procedure worker; begin writeln('running in thread') end;
begin writeln(thread_create(@worker)); writeln('main keeps going') end.
