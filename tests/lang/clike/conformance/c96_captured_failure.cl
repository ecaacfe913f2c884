// test: err ^
int zero;
void bad() { printf("a\n"); zero = 1 / zero; }
int main() {
    int t = thread_create(bad);
    printf("%s\n%s\n", thread_join(t), thread_status(t));
    printf("%d\n", WaitForThread(t));
    return 0;
}
