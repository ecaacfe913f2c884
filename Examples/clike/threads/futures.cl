// Parallel sums with async and await; a failure arrives where somebody waits for it.
enum { N = 100000, PARTS = 4 };
int data[N];

long sum(int from, int to) {
    long s = 0;
    for (int i = from; i < to; i++) s += data[i];
    return s;
}

int risky(int x) { return 100 / x; }

int main() {
    for (int i = 0; i < N; i++) data[i] = i % 1000;
    future<long> parts[PARTS];
    for (int i = 0; i < PARTS; i++) parts[i] = async sum(i * (N / PARTS), (i + 1) * (N / PARTS));
    long total = 0;
    for (int i = 0; i < PARTS; i++) total += await parts[i];
    printf("total %ld, expected %ld\n", total, sum(0, N));

    future<int> good = async risky(7), bad = async risky(0);
    good.wait(1000);
    printf("good: %d, failed %d\n", await good, good.failed);
    while (!bad.done) delay(1);
    printf("bad: failed %d, \"%s\"\n", bad.failed, bad.error());
    return 0;
}
