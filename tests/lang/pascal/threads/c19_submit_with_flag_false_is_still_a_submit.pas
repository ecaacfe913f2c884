program c19_submit_with_flag_false_is_still_a_submit;
uses Threading;

var
  o: ThreadRequestOptions;
  t: Thread;
begin
  o.Name := 'job';
  o.SubmitOnly := false;
  t := ThreadPoolSubmit('delay', 1, o);
  join t;
  writeln(ThreadStatsCount);
  o.SubmitOnly := false;
  t := PoolSubmitWithOptions('delay', o);
  writeln(t);
  join t;
  writeln(ThreadStatsCount)
end.
