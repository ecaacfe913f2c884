// test: err division by zero
// test: err calc
int zero;
chan<int> gate;
void work() { gate.collect(); zero = 1 / zero; }
int main() {
    gate = chan<int>(1);
    int t = spawn work();
    thread_set_name(t, "calc");
    gate.push(1);
    printf("%d\ngoes on\n", WaitForThread(t));
    return 0;
}
