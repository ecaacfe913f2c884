// A thread is paused, resumed, cancelled; another one is killed.
atomic<int> progress = 0;
void work() { while (1) { progress++; delay(1); } } // a request ends the delay, and the thread with it
void stubborn() { while (1) progress++; }
int main() {
    int t = spawn work();
    while (progress.load() < 3) delay(1);
    thread_pause(t);
    delay(20);
    int before = progress.load();
    delay(30);
    printf("paused: %d\n", progress.load() == before);
    thread_resume(t);
    while (progress.load() == before) delay(1);
    thread_cancel(t);
    printf("cancelled: status %d\n", WaitForThread(t));
    t = spawn stubborn();
    delay(5);
    thread_kill(t);
    printf("killed: status %d\n", WaitForThread(t));
    return 0;
}
