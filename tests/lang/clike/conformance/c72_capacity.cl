int main() {
    chan<int> c = chan<int>(2), d = chan<int>();
    c.push(1); c.push(2);
    printf("%d %d %d %d\n", c.try_push(3), c.len, c.cap, d.cap);
    return 0;
}
