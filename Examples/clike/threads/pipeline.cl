// Three stages joined by channels; closing one end stops the next.
void numbers(int n, sender<int> out) {
    for (int i = 1; i <= n; i++) out.push(i);
    out.close();
}

void squares(receiver<int> in_, sender<long> out) {
    for (int x in in_) out.push((long)x * x);
    out.close();
}

int main() {
    chan<int> raw = chan<int>(4);
    chan<long> done = chan<long>(0); // a rendezvous
    go numbers(10, raw);
    go squares(raw, done);
    long sum = 0;
    for (long x in done) {
        sum += x;
        printf("%ld ", x);
    }
    printf("\nsum %ld\n", sum);
    return 0;
}
