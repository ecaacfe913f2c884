void worker() { printf("running in thread\n"); }
int main() { printf("%d\n", thread_create(worker)); printf("main keeps going\n"); return 0; }
