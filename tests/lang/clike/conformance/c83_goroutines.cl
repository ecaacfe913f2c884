chan<int> gate, done;
void work() { gate.collect(); done.push(1); }
int main() {
    gate = chan<int>(3); done = chan<int>(3);
    printf("%d ", thread.core.goroutines());
    for (int i = 0; i < 3; i++) go work();
    printf("%d ", thread.core.goroutines());
    for (int i = 0; i < 3; i++) gate.push(1);
    for (int i = 0; i < 3; i++) done.collect();
    while (thread.core.goroutines() > 1) thread_yield();
    printf("%d\n", thread.core.goroutines());
    return 0;
}
