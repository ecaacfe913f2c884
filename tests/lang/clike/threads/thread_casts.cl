thread t1;
void f(int n) { printf("%d\n", n); }
int main() {
  printf("%d\n", (int)sizeof(thread));
  int h = spawn f(3);
  thread t = (thread)h;
  join t;
  thread arr[3];
  for (int i = 0; i < 3; i++) { arr[i] = (thread)spawn f(i); join arr[i]; }

  printf("%d\n", (int)sizeof arr);
  printf("%d\n", sizeof(t));
  void *v = &t;
  thread *pt = (thread *)v;
  return 0;
}
