// Four threads add to one total, which a mutex guards.
int total;
mutex m;
void work(int n) { for (int i = 0; i < n; i++) { m.lock(); total++; m.unlock(); } }
int main() {
    int t[4];
    for (int i = 0; i < 4; i++) t[i] = spawn work(1000);
    for (int i = 0; i < 4; i++) join t[i];
    printf("%d\n", total);
    return 0;
}
