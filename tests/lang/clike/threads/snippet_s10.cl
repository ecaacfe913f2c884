import thread; import time;
int main() { task future = thread.async.run(fn() { time.timer.sleep(100); return "done"; });
  printf("%s\n", thread.async.await(future)); return 0; }
