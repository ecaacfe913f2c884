// A hundred thousand tasks wait for one value each. Times go to standard error.
chan<int> gate, done;
void waiter() { done.push(gate.collect()); }
void feed(int n) { for (int i = 0; i < n; i++) gate.push(1); }
int main() {
    int n = 100000;
    long start = clock_ms(), sum = 0;
    gate = chan<int>(1000);
    done = chan<int>(1000);
    for (int i = 0; i < n; i++) go waiter();
    fprintf(stderr, "started: %ld ms\n", clock_ms() - start);
    go feed(n);
    for (int i = 0; i < n; i++) sum += done.collect();
    fprintf(stderr, "ended: %ld ms\n", clock_ms() - start);
    printf("%ld\n", sum);
    return 0;
}
