// test: err ^
chan<int> c;
chan<int> results;
void waiter() { int ok; c.collect(&ok); results.push(ok); }
void push_closed() { chan<int> d = chan<int>(1); d.close(); d.push(1); }
int main() {
    int sum = 0, ok;
    c = chan<int>(1); results = chan<int>(8);
    for (int i = 0; i < 8; i++) go waiter();
    c.close();
    for (int i = 0; i < 8; i++) sum += results.collect();
    chan<int> d = chan<int>(2);
    d.push(7); d.push(8);
    d.close(); d.close();
    int x = d.collect(&ok), y = d.collect(&ok), z = d.collect(&ok);
    printf("%d, %d %d %d %d\n", sum, x, y, z, ok);
    future<void> f = async push_closed();
    f.wait(5000);
    printf("%s\n", f.error());
    return 0;
}
