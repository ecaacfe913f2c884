struct P { int x; str s; };
struct P mk() { struct P p = {4, "four"}; return p; }
int main() {
  chan<struct P> c = chan<struct P>(3); struct P p = {1, "one"}; c.push(p); c.push(mk()); c.push((struct P){9, "nine"});
  int ok;
  printf("%d ", c.collect(&ok).x); printf("%s ", c.collect().s); printf("%s\n", c.collect(&ok).s);
  int a = 1; printf("%d\n", (a ? mk() : p).x);
  for (int i = 0; i < 3; i++) c.push(p = (struct P){i, "n" + inttostr(i)});
  c.close();
  for (struct P q in c) printf("%d %s;", q.x, q.s);
  printf("\n");
  return 0; }
