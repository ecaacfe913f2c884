// shared counters; prints 4000 4000 1
int total; mutex m; atomic<int> hits = 0; semaphore gate = semaphore(2);
void bump(int n, sender<bool> done) {
    gate.acquire();
    for (int i = 0; i < n; i++) { m.lock(); total++; m.unlock(); hits++; }
    gate.release();
    done.push(true);
}
int main() {
    chan<bool> done = chan<bool>(0);
    for (int i = 0; i < 4; i++) go bump(1000, done);
    for (int i = 0; i < 4; i++) done.collect();
    printf("%d %d %d\n", total, hits.load(), hits.cas(4000, 0));
    return 0;
}
