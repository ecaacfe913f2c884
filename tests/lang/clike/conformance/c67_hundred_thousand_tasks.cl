// test: timeout 120
// test: env PSCAL_THREAD_POOL_SIZE=1 | PSCAL_THREAD_POOL_SIZE=15
// test: no seeds
// test: no sanitizer: its shadow memory is resident, too
chan<int> gate, done;
void work() { gate.collect(); done.push(1); }
void feed() { for (int i = 0; i < 100000; i++) gate.push(i); }
int main() {
    int sum = 0;
    gate = chan<int>(100); done = chan<int>(100);
    for (int i = 0; i < 100000; i++) go work();
    go feed();
    for (int i = 0; i < 100000; i++) sum += done.collect();
    printf("%d\n", sum);
    return 0;
}
