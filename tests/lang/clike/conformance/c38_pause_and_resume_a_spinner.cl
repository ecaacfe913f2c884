atomic<int> count = 0;
int stop;
void work() { while (!stop) count++; }
int main() {
    int t = spawn work();
    while (count.load() == 0) delay(1);
    printf("%d\n", thread_pause(t));
    delay(50);
    int a = count.load();
    delay(100);
    printf("%d\n", a == count.load());
    printf("%d\n", thread_resume(t));
    while (count.load() == a) delay(1);
    stop = 1;
    printf("%d\n", WaitForThread(t));
    return 0;
}
