// test: env PSCAL_THREAD_POOL_SIZE=3
// test: no seeds: any safepoint may preempt there
atomic<int> inside = 0, most = 0;
void work() {
    int now = inside.add(1), seen;
    do seen = most.load(); while (now > seen && !most.cas(seen, now));
    int x = 0;
    for (int i = 0; i < 5000; i++) x = (x * 31 + i) % 10007;
    if (x < 0) printf("%d\n", x);
    inside.sub(1);
}
int main() {
    int tries = 0;
    do {
        int t[12];
        most.store(0);
        for (int i = 0; i < 12; i++) t[i] = spawn work();
        for (int i = 0; i < 12; i++) join t[i];
    } while (most.load() > 3 && ++tries < 200);
    printf("%d %d\n", most.load() >= 1 && most.load() <= 3, inside.load());
    return 0;
}
