atomic<int> count = 0;
void work() { while (count.load() < 1000000 && !thread_cancel_requested()) { count++; delay(1); } }
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
    thread_cancel(t);
    WaitForThread(t);
    printf("ends\n");
    return 0;
}
