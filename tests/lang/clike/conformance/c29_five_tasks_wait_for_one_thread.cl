chan<int> gate, results;
void work() { gate.collect(); }
void waiter(int t) { results.push(WaitForThread(t)); }
int main() {
    gate = chan<int>(1); results = chan<int>(5);
    int t = CreateThread(work), sum = 0;
    for (int i = 0; i < 5; i++) go waiter(t);
    gate.push(1);
    for (int i = 0; i < 5; i++) sum += results.collect();
    printf("%d\n", sum);
    return 0;
}
