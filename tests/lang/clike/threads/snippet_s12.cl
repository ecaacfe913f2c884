import thread; import runtime; int mu;
void worker() { thread.mutex.lock(mu); int v = toint(runtime.core.fetch("counter"));
  runtime.core.share("counter", inttostr(v + 1)); thread.mutex.unlock(mu); }
int main() { mu = thread.mutex.new(); runtime.core.share("counter", "0");
  task a = thread.core.spawn(worker); task b = thread.core.spawn(worker); TaskAwait(a); TaskAwait(b);
  printf("%s\n", runtime.core.fetch("counter")); return 0; }
