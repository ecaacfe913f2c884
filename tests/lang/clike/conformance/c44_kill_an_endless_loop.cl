// test: err ^
// test: within 2
void forever() { while (1) ; }
int main() {
    int t = spawn forever();
    delay(10);
    printf("%d %d\n", thread_kill(t), WaitForThread(t));
    return 0;
}
