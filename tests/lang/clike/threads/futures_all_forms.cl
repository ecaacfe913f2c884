// every form of 19
struct P { int x; double d; str s; };
int add(int a, int b) { return a + b; }
str hello(str who) { return "hello " + who; }
struct P mk(int x) { struct P p; p.x = x; p.d = x / 2.0; p.s = "p" + inttostr(x); return p; }
void boom(int n) { int z = 0; if (n > 0) printf("%d\n", n / z); }
int slow(int ms) { delay(ms); return ms; }
void noresult() { }
int main() {
    future<int> f = async add(2, 3);
    printf("%d %d\n", await f, await f + 1);
    future<str> g = async hello("you");
    printf("%s\n", await g);
    future<struct P> h = async mk(7);
    struct P p = await h;
    printf("%d %.1f %s\n", p.x, p.d, p.s);
    printf("%s\n", (await async mk(9)).s);
    future<void> v = async noresult();
    await v;
    printf("done %d failed %d [%s]\n", v.done, v.failed, v.error());
    future<void> b = async boom(1);
    while (!b.done) delay(1);
    printf("done %d failed %d [%s]\n", b.done(), b.failed(), b.error());
    future<int> s = async slow(200);
    printf("wait %d\n", s.wait(5));
    printf("wait %d\n", s.wait(5000));
    printf("await %d\n", await s);
    future<int> c = async slow(100000);
    printf("cancel %d\n", c.cancel());
    while (!c.done) delay(1);
    printf("failed %d\n", c.failed);
    task t = async add(20, 22);
    int r = await t;
    printf("%d %d\n", r, (int)TaskAwait(t));
    // fn literals capture by reference
    int total = 0;
    int (*twice)(int) = fn (int a) { total += a; return a * 2; };
    printf("%d %d\n", twice(5), twice(6));
    printf("total %d\n", total);
    future<int> lit = async fn (int a, int b) { return a * b; }(6, 7);
    printf("%d\n", await lit);
    go fn () { printf("go fn %d\n", total); }();
    delay(20);
    future<double> fd = async fn () { return 2.5; }();
    printf("%.2f\n", await fd);
    return 0;
}
