{ test: unordered }
program S07; var jobs, results: channel of integer; i: integer;
procedure worker(id: integer; jobs: receiver of integer; results: sender of integer);
var job: integer;
begin while true do begin job := jobs.collect; if job = -1 then break; delay(100); results.push(job * 2) end end;
begin jobs := chan<integer>(10); results := chan<integer>(10);
      go worker(1, jobs.receiver, results.sender); go worker(2, jobs.receiver, results.sender);
      for i := 0 to 4 do jobs.push(i); jobs.push(-1); jobs.push(-1);
      for i := 0 to 4 do writeln(results.collect) end.
