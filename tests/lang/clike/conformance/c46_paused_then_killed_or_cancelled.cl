// test: err ^
void forever() { while (!thread_cancel_requested()) thread_checkpoint(); }
int main() {
    int t = spawn forever(), u = spawn forever();
    thread_pause(t); thread_pause(u);
    thread_kill(t); thread_cancel(u);
    printf("%d ", WaitForThread(t));
    printf("%d\n", WaitForThread(u) <= 1);
    return 0;
}
