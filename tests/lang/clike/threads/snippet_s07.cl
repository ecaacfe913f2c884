void worker(int id, receiver<int> jobs, sender<int> results) {
  while (1) { int job = jobs.collect(); if (job == -1) break; delay(2); results.push(job * 2); } }
int main() { channel<int> jobs = chan<int>(10); channel<int> results = chan<int>(10); int i;
  go worker(1, jobs.receiver(), results.sender()); go worker(2, jobs.receiver(), results.sender());
  for (i = 0; i < 5; i++) jobs.push(i);
  jobs.push(-1); jobs.push(-1);
  for (i = 0; i < 5; i++) printf("%d\n", results.collect());
  return 0; }
