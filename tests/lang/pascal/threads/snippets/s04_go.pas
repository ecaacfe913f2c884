{ test: unordered }
program S04; uses std.time;
procedure worker(id: integer);
begin writeln('Worker ', id, ' started'); std.time.sleep(1.0); writeln('Worker ', id, ' finished') end;
begin writeln('Main starting'); go worker(1); go worker(2); std.time.sleep(2.0); writeln('Main done') end.
