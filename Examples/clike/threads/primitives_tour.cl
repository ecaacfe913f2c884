// One of each: mutex, recursive mutex, readers-writer lock, semaphore, wait group, atomic, pool, scheduler.
rwlock prices;
int price = 10;
semaphore seats = semaphore(2);
waitgroup all;
atomic<int> served = 0;
void reader() { prices.read_lock(); served += price; prices.read_unlock(); all.done(); }
void guest() { seats.acquire(); delay(2); served++; seats.release(); all.done(); }
void job() { served++; }
int step1() { return 1; }
int step2() { return 2; }
int main() {
    mutex m;
    printf("mutex: %d then %d\n", m.try_lock(), m.try_lock());
    rcmutex r;
    r.lock(); r.lock(); r.unlock(); r.unlock();
    printf("recursive mutex: locked twice\n");
    prices.write_lock(); price = 5; prices.write_unlock();
    all.add(3);
    for (int i = 0; i < 3; i++) go reader();
    all.wait();
    printf("readers-writer lock: %d\n", served.load());
    served = 0;
    all.add(5);
    for (int i = 0; i < 5; i++) go guest();
    all.wait();
    printf("semaphore: %d guests, %d seats free\n", served.load(), seats.count);
    printf("atomic: %d %d %d\n", served.cas(5, 7), served.exchange(1), served.add(2));
    int p = thread.pool.new(2);
    for (int i = 0; i < 4; i++) thread.pool.submit(p, job);
    printf("pool: %d failed\n", thread.pool.wait(p));
    int sum = 0;
    for (int v in thread.scheduler.run(step1, step2)) sum += v;
    printf("scheduler: %d\n", sum);
    return 0;
}
