import thread; channel ch;
int main() { ch = thread.channel.new(10); thread.core.spawn(fn() { thread.channel.send(ch, "hello from goroutine"); });
  str msg = thread.channel.recv(ch); printf("%s\n", msg); return 0; }
