// test: err ^
// test: timeout 60
// test: no seeds
void nap() { delay(3); }
int main() {
    for (int i = 0; i < 100; i++) { int t = spawn nap(); if (i % 3 == 0) thread_yield(); thread_cancel(t); WaitForThread(t); if (i == 99) printf("%d\n", t); }
    for (int wave = 0; wave < 3; wave++) {
        int t[25];
        for (int i = 0; i < 25; i++) { t[i] = spawn nap(); if (i >= 15) join t[i - 15]; }
        for (int i = 24; i >= 10; i--) join t[i];
    }
    printf("ends\n");
    return 0;
}
