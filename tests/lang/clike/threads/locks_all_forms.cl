// locks
typedef struct { mutex m; int n; } Counter;
struct Bank { mutex locks[4]; int balance[4]; atomic<long> moves; };
Counter c;
struct Bank bank;
rwlock rw;
int shared;
void inc(int times) { for (int i = 0; i < times; i++) { c.m.lock(); c.n++; c.m.unlock(); } }
void move(int seed) {
    for (int i = 0; i < 200; i++) {
        int a = (seed + i) % 4, b = (seed + i + 1) % 4;
        int lo = a < b ? a : b, hi = a < b ? b : a;
        bank.locks[lo].lock(); bank.locks[hi].lock();
        bank.balance[a]--; bank.balance[b]++;
        bank.locks[hi].unlock(); bank.locks[lo].unlock();
        bank.moves++;
    }
}
waitgroup wg;
void job(int i) { rw.read_lock(); int x = shared; rw.read_unlock(); rw.write_lock(); shared += i; rw.write_unlock(); wg.done(); }
int main() {
    int t[4];
    for (int i = 0; i < 4; i++) t[i] = spawn inc(500);
    for (int i = 0; i < 4; i++) join t[i];
    printf("%d\n", c.n);
    for (int i = 0; i < 4; i++) bank.balance[i] = 100;
    future<void> f[4];
    for (int i = 0; i < 4; i++) f[i] = async move(i);
    for (int i = 0; i < 4; i++) await f[i];
    printf("%d %ld\n", bank.balance[0] + bank.balance[1] + bank.balance[2] + bank.balance[3], bank.moves.load());
    wg.add(5);
    for (int i = 1; i <= 5; i++) go job(i);
    wg.wait();
    printf("%d\n", shared);
    mutex m; printf("%d %d\n", m.try_lock(), m.try_lock()); m.unlock();
    rcmutex r; r.lock(); r.lock(); r.unlock(); r.unlock();
    int id = mutex(); lock(id); printf("%d\n", trylock(id)); unlock(id); destroy(id);
    mutex mm = mutex(); lock(mm); unlock(mm); destroy(mm);
    rwlock w; printf("%d %d %d\n", w.try_read_lock(), w.try_write_lock(), w.try_read_lock()); w.read_unlock(); w.read_unlock();
    semaphore s = semaphore(3);
    printf("%d ", s.count); s.acquire(); printf("%d ", s.try_acquire()); s.release(4); printf("%d ", s.count());
    semaphore z; printf("%d %d\n", z.try_acquire(), z.acquire_timeout(5));
    atomic<int> n = 0; atomic<long> big = 5000000000L; atomic<bool> flag = false;
    n++; ++n; n += 5; n -= 2; n = n + 10;
    printf("%d %ld %d\n", n, big, flag);
    printf("%d %d %d\n", n.add(3), n.sub(1), n.exchange(100));
    printf("%d %d %d\n", n.cas(100, 1), n.cas(100, 2), n.load());
    n.store(2147483647); n++; printf("%d\n", n.load());
    flag.store(true); if (flag) printf("flag\n");
    printf("%d %d\n", n++, --n);
    struct Bank *pb = &bank; pb->moves += 3; printf("%ld\n", pb->moves.load());
    Counter *pc; new(&pc); pc->m.lock(); pc->n = 4; pc->m.unlock(); printf("%d\n", pc->n); dispose(&pc);
    return 0;
}
