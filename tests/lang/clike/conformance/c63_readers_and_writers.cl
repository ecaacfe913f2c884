rwlock l;
chan<int> inside, gate;
atomic<int> stop = 0;
void reader() { l.read_lock(); inside.push(1); gate.collect(); l.read_unlock(); }
void looper() { while (!stop.load()) { l.read_lock(); l.read_unlock(); } }
int main() {
    inside = chan<int>(4); gate = chan<int>(4);
    for (int i = 0; i < 4; i++) go reader();
    int n = 0;
    for (int i = 0; i < 4; i++) n += inside.collect();
    printf("%d %d\n", n, l.try_write_lock());
    for (int i = 0; i < 4; i++) gate.push(1);
    for (int i = 0; i < 3; i++) go looper();
    delay(10);
    l.write_lock();
    printf("writer\n");
    stop = 1;
    l.write_unlock();
    return 0;
}
