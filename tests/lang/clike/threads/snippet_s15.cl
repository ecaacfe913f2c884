int n; int m;
void w() { int i; for (i = 0; i < 100; i++) { lock(m); n = n + 1; unlock(m); } }
int main() { n = 0; m = mutex(); int t1 = spawn w(); int t2 = CreateThread(w); join t1; WaitForThread(t2); destroy(m);
  printf("%d\n", n); return 0; }
