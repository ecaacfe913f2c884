// futures: await twice, errors, cancel, wait, chain, of void, of struct, in arrays
// test: err ^
struct P { int x; str s; };
int slow(int n) { delay(n); return n * 2; }
struct P make(int x) { struct P p; p.x = x; p.s = inttostr(x * x); return p; }
void nothing(int *p) { *p = 7; }
int boom(int n) { int a[2]; return a[n]; }
str greet(str who) { return "hi " + who; }
int fib(int n) { if (n < 2) return n; future<int> a = async fib(n - 1); int b = fib(n - 2); return await a + b; }
int main() {
    future<int> f = async slow(5);
    printf("%d %d\n", await f, await f + 1);
    printf("%d %d [%s]\n", f.done, f.failed, f.error());
    future<struct P> g = async make(9); struct P p = await g; printf("%d %s\n", p.x, p.s);
    int target = 0; future<void> h = async nothing(&target); await h; printf("%d\n", target);
    future<int> bad = async boom(5); printf("%d %d\n", bad.wait(1000), bad.failed); printf("%s\n", bad.error());
    future<int> fs[4]; for (int i = 0; i < 4; i++) fs[i] = async slow(4 - i); int t = 0; for (int i = 0; i < 4; i++) t = t * 10 + await fs[i]; printf("%d\n", t);
    printf("%s %d\n", await async greet("bob"), fib(10));
    future<int> lazy = async slow(100000); printf("%d %d", lazy.done, lazy.wait(1)); printf(" %d\n", lazy.cancel()); lazy.wait(1000); printf("%d %d\n", lazy.done, lazy.failed);
    int k = 3; future<int> lit = async fn (int a) { return a * k; }(14); printf("%d\n", await lit);
    task tk = f; printf("%d\n", tk.done);
    return 0;
}
