// test: env PSCAL_THREAD_POOL_SIZE=1
// test: within 1
void spinner() { while (1) ; }
void printer() { for (int i = 1; i <= 5; i++) printf("line %d\n", i); }
int main() { go spinner(); future<void> f = async printer(); await f; return 0; }
