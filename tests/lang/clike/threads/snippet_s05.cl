void worker(channel<str> c) { delay(20); printf("Worker sending\n"); c.push("Done"); }
int main() { channel<str> c = chan<str>(1); go worker(c); printf("Waiting...\n");
  str msg = c.collect(); printf("Received: %s\n", msg); return 0; }
