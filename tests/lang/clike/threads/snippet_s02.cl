void greet() { printf("hello from worker\n"); }
int main() { printf("%d\n", thread_create(greet)); printf("%s\n", thread_join(1)); return 0; }
