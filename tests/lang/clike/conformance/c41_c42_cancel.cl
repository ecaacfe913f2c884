// test: err ^
int x;
void busy() { long end = clock_ms() + 100; while (clock_ms() < end) x = (x * 7 + 1) % 1000; }
atomic<int> runs = 0;
void polls() { runs = 1; while (!thread_cancel_requested()) ; }
int main() {
    int t = spawn busy(), u = spawn polls();
    while (!runs.load()) delay(1);
    printf("%d %d\n", thread_cancel(t), thread_cancel(u));
    printf("%d %d\n", WaitForThread(t) == 0 || 1, WaitForThread(u));
    return 0;
}
