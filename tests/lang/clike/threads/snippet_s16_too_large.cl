// test: env PSCAL_THREAD_POOL_SIZE=99
int main() { int t = thread_spawn_named("delay", "", 1); printf("%d %d\n", WaitForThread(t), thread_pool_limit()); return 0; }
