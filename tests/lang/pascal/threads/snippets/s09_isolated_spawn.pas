program S09; uses thread;
begin thread.core.spawn(procedure begin writeln('running in the background') end); thread.core.sleep(50) end.
