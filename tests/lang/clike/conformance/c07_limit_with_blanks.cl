// test: env PSCAL_THREAD_POOL_SIZE=' 7 '
int main() { printf("%d\n", thread_pool_limit()); return 0; }
