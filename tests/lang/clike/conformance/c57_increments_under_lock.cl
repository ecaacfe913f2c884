int n, m;
void work() { for (int i = 0; i < 10000; i++) { lock(m); n = n + 1; unlock(m); } }
int main() {
    int t[4];
    m = mutex();
    for (int i = 0; i < 4; i++) t[i] = spawn work();
    for (int i = 0; i < 4; i++) join t[i];
    printf("%d\n", n);
    return 0;
}
