// test: err ^
// test: within 2
chan<int> empty;
int m;
void sleeper() { delay(10000); }
void receiver_() { empty.collect(); }
void locker() { lock(m); }
int main() {
    empty = chan<int>(1);
    m = mutex();
    lock(m);
    int t[3];
    t[0] = spawn sleeper(); t[1] = spawn receiver_(); t[2] = spawn locker();
    delay(20);
    for (int i = 0; i < 3; i++) thread_cancel(t[i]);
    for (int i = 0; i < 3; i++) printf("%d ", WaitForThread(t[i]));
    printf("\n");
    return 0;
}
