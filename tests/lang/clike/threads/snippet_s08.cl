void producer(int id, sender<str> o) { o.push("Producer " + inttostr(id)); }
int main() { channel<str> c = chan<str>(10); sender<str> tx = c.sender(); int i;
  for (i = 1; i <= 3; i++) go producer(i, tx);
  for (i = 0; i < 3; i++) printf("%s\n", c.collect());
  return 0; }
