semaphore s = semaphore(3);
atomic<int> inside = 0, most = 0;
chan<int> done;
void work() {
    s.acquire();
    int now = inside.add(1), seen;
    do seen = most.load(); while (now > seen && !most.cas(seen, now));
    delay(2);
    inside.sub(1);
    s.release();
    done.push(1);
}
int main() {
    done = chan<int>(10);
    for (int i = 0; i < 10; i++) go work();
    for (int i = 0; i < 10; i++) done.collect();
    semaphore none = semaphore(0);
    printf("%d %d\n", most.load(), none.try_acquire());
    return 0;
}
