// test: err ^
chan<int> gate;
void work() { gate.collect(); }
void result(int t) { thread_get_result(t); }
void status(int t) { thread_get_status(t); }
int main() {
    gate = chan<int>(1);
    int t = CreateThread(work);
    future<void> a = async result(t), b = async status(t);
    a.wait(5000); b.wait(5000);
    printf("%s\n%s\n", a.error(), b.error());
    gate.push(1);
    printf("%d\n", WaitForThread(t));
    return 0;
}
