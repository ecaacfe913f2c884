// test: env PSCAL_THREAD_POOL_SIZE=3
int main() {
    int t[5];
    for (int i = 0; i < 5; i++) t[i] = thread_pool_submit("delay", NULL, 20);
    printf("%d\n", thread_stats_count());
    for (int i = 0; i < 5; i++) WaitForThread(t[i]);
    int a = thread_spawn_named("delay", NULL, 20);
    WaitForThread(a);
    printf("%d %d\n", thread_stats_count(), (int)length(thread_stats()));
    return 0;
}
