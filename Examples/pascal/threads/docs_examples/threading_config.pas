program ThreadingConfig;
{ Shows how the size of the worker pool is set: by the environment variable PSCAL_THREAD_POOL_SIZE, 1 to 15.

    PSCAL_THREAD_POOL_SIZE=4 pascal threading_config.pas }
uses
  Threading;

var
  setting: string;
  job: Integer;
begin
  setting := GetEnv('PSCAL_THREAD_POOL_SIZE');
  if setting = '' then
    writeln('PSCAL_THREAD_POOL_SIZE is not set; try PSCAL_THREAD_POOL_SIZE=4')
  else
    writeln('PSCAL_THREAD_POOL_SIZE is ', setting);
  writeln('workers at most: ', ThreadPoolLimit);

  { A job for the pool: it gets a name, by which other parts of the program can find it. }
  job := ThreadPoolSubmit('delay', 25, ThreadOptionsNamed('pause'));
  writeln('submitted as thread ', job, ', found by its name as ', LookupThreadByName('pause'));
  writeln('wait: ', WaitForThread(job));
  writeln('success: ', ThreadStatusOk(job, True));

  { Submitted jobs leave their slot in the table, idle, for the next job. }
  writeln('slots listed: ', ThreadStatsCount)
end.
