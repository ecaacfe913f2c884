void produce(sender<int> out_, int from, int to) { for (int i = from; i <= to; i++) out_.push(i); }
void consume(receiver<int> in_, sender<int> sums) { int s = 0; for (int v in in_) s += v; sums.push(s); }
int main() {
    chan<int> c = chan<int>(3);
    go produce(c, 1, 1000);
    int inOrder = 1;
    for (int i = 1; i <= 1000; i++) if (c.collect() != i) inOrder = 0;
    chan<int> work = chan<int>(5), sums = chan<int>(4);
    future<void> p[4];
    for (int i = 0; i < 4; i++) go consume(work, sums);
    for (int i = 0; i < 4; i++) p[i] = async produce(work, i * 200 + 1, i * 200 + 200);
    for (int i = 0; i < 4; i++) await p[i];
    work.close();
    int sum = 0;
    for (int i = 0; i < 4; i++) sum += sums.collect();
    printf("%d %d\n", inOrder, sum);
    return 0;
}
