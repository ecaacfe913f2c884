// test: env PSCALSHELL_THREAD_POOL_SIZE=2 | PSCALSHELL_THREAD_POOL_SIZE=2 PYRO_WORKER_THREADS=16
int main() { printf("%d\n", thread_pool_limit()); return 0; }
