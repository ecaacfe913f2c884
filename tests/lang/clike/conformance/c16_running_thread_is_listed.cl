chan<int> gate;
void work() { gate.collect(); }
int main() {
    gate = chan<int>(1);
    int t = CreateThread(work);
    printf("%d\n", thread_stats_count());
    gate.push(1);
    WaitForThread(t);
    printf("%d\n", thread_stats_count());
    return 0;
}
