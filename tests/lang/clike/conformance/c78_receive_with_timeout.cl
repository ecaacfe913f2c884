int main() {
    chan<int> c = chan<int>(1);
    int v = 5;
    long start = clock_ms();
    printf("%d ", c.collect_timeout(&v, 50));
    printf("%d ", clock_ms() - start >= 49);
    c.push(9);
    printf("%d %d ", c.collect_timeout(&v, 5000), v);
    printf("%d\n", c.collect_timeout(&v, 0));
    return 0;
}
