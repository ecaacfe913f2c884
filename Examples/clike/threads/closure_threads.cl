// Function values that use the variables around them, on tasks: what they share lives as long as they do.
typedef int (*Step)(int);
Step adder(int by) { return fn (int x) { return x + by; }; }
int main() {
    int total = 0;
    mutex m;
    chan<int> done = chan<int>(3);
    for (int i = 1; i <= 3; i++) {
        go fn (int own) { m.lock(); total += own; m.unlock(); done.push(1); }(i * 10);     // total is shared, own is each task's
    }
    for (int i = 0; i < 3; i++) done.collect();
    printf("%d\n", total);
    Step addFive = adder(5), addTen = adder(10);
    future<int> a = async addFive(1), b = async addTen(1);
    printf("%d %d\n", await a, await b);
    return 0;
}
