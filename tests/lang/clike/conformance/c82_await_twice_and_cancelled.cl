// test: err ^
int answer() { return 7; }
chan<int> gate;
int waits() { return gate.collect(); }
void awaits(task t) { await t; }
int main() {
    gate = chan<int>(1);
    future<int> f = async answer();
    int a = await f, b = await f;
    printf("%d %d %d\n", a, b, f.done);
    future<int> g = async waits();
    printf("%d ", g.done);
    printf("%d\n", g.cancel());
    future<void> h = async awaits(g);
    h.wait(5000);
    printf("%d\n", pos("cancel", h.error()) > 0);
    return 0;
}
