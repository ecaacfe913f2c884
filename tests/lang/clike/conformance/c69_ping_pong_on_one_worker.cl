// test: env PSCAL_THREAD_POOL_SIZE=1
void player(receiver<int> in_, sender<int> out_, sender<int> done) {
    for (int i = 0; i < 10000; i++) out_.push(in_.collect() + 1);
    done.push(1);
}
int main() {
    chan<int> a = chan<int>(1), b = chan<int>(1), done = chan<int>(2);
    go player(a, b, done);
    go player(b, a, done);
    a.push(0);
    done.collect(); done.collect();
    printf("%d\n", a.collect());
    return 0;
}
