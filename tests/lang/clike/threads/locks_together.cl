// locks: account transfers keep the sum, readers and writers, semaphore limits, waitgroup, atomics cas loop
struct Account { int balance; mutex m; };
struct Account acc[4];
void transfer(int n, waitgroup w) { for (int i = 0; i < n; i++) { int a = i % 4, b = (i * 7 + 1) % 4; if (a == b) continue; int lo = a < b ? a : b, hi = a < b ? b : a; acc[lo].m.lock(); acc[hi].m.lock(); acc[a].balance -= i % 13; acc[b].balance += i % 13; acc[hi].m.unlock(); acc[lo].m.unlock(); } w.done(); }
rwlock rw; int shared_value; atomic<int> reads = 0, most = 0, inside = 0;
void reader(waitgroup w) { for (int i = 0; i < 50; i++) { rw.read_lock(); int a = shared_value; int b = shared_value; if (a == b) reads++; rw.read_unlock(); } w.done(); }
void writer(waitgroup w) { for (int i = 0; i < 20; i++) { rw.write_lock(); shared_value++; rw.write_unlock(); } w.done(); }
semaphore gate = semaphore(2);
void limited(waitgroup w) { gate.acquire(); int n = inside.add(1); while (1) { int m = most.load(); if (n <= m || most.cas(m, n)) break; } delay(1); inside.sub(1); gate.release(); w.done(); }
int depth(rcmutex r, int n) { r.lock(); int d = n == 0 ? 0 : 1 + depth(r, n - 1); r.unlock(); return d; }
int main() {
    waitgroup w; for (int i = 0; i < 4; i++) acc[i].balance = 100; w.add(3); for (int i = 0; i < 3; i++) go transfer(200, w); w.wait();
    int sum = 0; for (int i = 0; i < 4; i++) sum += acc[i].balance; printf("%d\n", sum);
    w.add(5); for (int i = 0; i < 3; i++) go reader(w); go writer(w); go writer(w); w.wait(); printf("%d %d\n", reads.load(), shared_value);
    w.add(6); for (int i = 0; i < 6; i++) go limited(w); w.wait(); printf("%d %d\n", most.load() <= 2, inside.load());
    printf("%d %d %d\n", gate.count, gate.try_acquire(), gate.acquire_timeout(5)); printf("%d\n", gate.try_acquire()); gate.release(2); printf("%d\n", gate.count);
    rcmutex r; printf("%d\n", depth(r, 5)); mutex m; m.lock(); printf("%d\n", m.try_lock()); m.unlock(); printf("%d\n", m.try_lock());
    atomic<long> big = 1; big += 5000000000; printf("%ld %ld %ld\n", big.exchange(3), big.load(), big++); atomic<bool> flag = false; flag = true; if (flag) printf("flag %d\n", flag.load());
    return 0;
}
