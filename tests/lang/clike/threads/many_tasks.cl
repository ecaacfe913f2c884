// clike.md 20: 10 000 go tasks on one channel; 20 spawned tasks before the first join; 1000 spawn/join cycles
int n = 0;
mutex m;
void one(int i, sender<int> out) { out.push(i); }
void count() { m.lock(); n++; m.unlock(); }
int id(int x) { return x; }
int main() {
    chan<int> c = chan<int>(16);
    for (int i = 0; i < 10000; i++) go one(i, c);
    long sum = 0;
    for (int i = 0; i < 10000; i++) sum += c.collect();
    printf("%ld\n", sum);
    int t[20];
    for (int i = 0; i < 20; i++) t[i] = spawn count();
    for (int i = 19; i >= 0; i--) join t[i];
    printf("%d\n", n);
    for (int i = 0; i < 1000; i++) join spawn count();
    printf("%d\n", n);
    future<int> f[100];
    for (int i = 0; i < 100; i++) f[i] = async id(i);
    sum = 0;
    for (int i = 0; i < 100; i++) sum += await f[i];
    printf("%ld\n", sum);
    return 0;
}
