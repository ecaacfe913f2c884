int main() { channel<int> c = chan<int>(1); sender<int> tx = c.sender(); receiver<int> rx = c.receiver();
  tx.push(1); /* tx.collect(); */ int v = rx.collect(); /* rx.push(2); */ printf("%d\n", v); return 0; }
