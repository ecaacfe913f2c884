program S10; uses thread, time; var future: task;
begin future := thread.async.run(function: string begin time.timer.sleep(100); result := 'done' end);
      writeln(thread.async.await(future)) end.
