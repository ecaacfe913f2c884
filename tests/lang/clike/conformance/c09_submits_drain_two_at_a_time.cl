// test: env PSCAL_THREAD_POOL_SIZE=2
// test: no seeds: one thread delays for all
int main() {
    int t[17], failed = 0;
    long start = clock_ms();
    for (int i = 0; i < 17; i++) t[i] = thread_pool_submit("delay", NULL, 50);
    printf("submitted %d\n", clock_ms() - start < 300);
    for (int i = 0; i < 17; i++) failed += WaitForThread(t[i]);
    printf("%d %d\n", failed, clock_ms() - start >= 400);
    return 0;
}
