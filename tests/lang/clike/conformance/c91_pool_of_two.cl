// test: err ^
int zero;
void job() { delay(20); }
void bad() { delay(1); zero = 1 / zero; }
int main() {
    int p = thread.pool.new(2);
    long start = clock_ms();
    for (int i = 0; i < 5; i++) thread.pool.submit(p, job);
    thread.pool.submit(p, bad);
    printf("%d ", thread.pool.wait(p));
    printf("%d\n", clock_ms() - start >= 50);
    return 0;
}
