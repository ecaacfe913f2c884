// channels of channels, of functions, of futures, of pointers; request and reply; ring of tasks; prime sieve
struct Req { int n; chan<int> reply; };
void server(receiver<struct Req> in_) { for (struct Req r in in_) r.reply.push(r.n * r.n); }
void gen(sender<int> out) { for (int i = 2; ; i++) out.push(i); }
void sieve(receiver<int> in_, sender<int> out, int p) { for (int v in in_) if (v % p) out.push(v); }
void node(receiver<int> in_, sender<int> out) { for (int v in in_) out.push(v + 1); out.close(); }
int dbl(int x) { return x * 2; } int inc(int x) { return x + 1; }
void fill(sender<int *> c, int *a, int n) { for (int i = 0; i < n; i++) c.push(&a[i]); c.close(); }
int main() {
    chan<struct Req> rq = chan<struct Req>(4); go server(rq); go server(rq);
    for (int i = 1; i <= 5; i++) { struct Req r; r.n = i; r.reply = chan<int>(1); rq.push(r); printf("%d ", r.reply.collect()); } rq.close(); printf("\n");
    chan<int> c = chan<int>(0); go gen(c); for (int i = 0; i < 12; i++) { int p = c.collect(); printf("%d ", p); chan<int> d = chan<int>(0); go sieve(c, d, p); c = d; } printf("\n");
    chan<int> first = chan<int>(0), cur = first; for (int i = 0; i < 50; i++) { chan<int> nx = chan<int>(0); go node(cur, nx); cur = nx; } first.push(0); first.push(100); first.close(); for (int v in cur) printf("%d ", v); printf("\n");
    chan<int (*)(int)> fns = chan<int (*)(int)>(3); fns.push(dbl); fns.push(inc); fns.push(fn (int x) { return x * x; }); fns.close(); int acc = 3; while (fns.len > 0) { int (*f)(int) = fns.collect(); acc = f(acc); } printf("%d\n", acc);
    int a[4] = {1, 2, 3, 4}; chan<int *> ptrs = chan<int *>(1); go fill(ptrs, a, 4); for (int *p in ptrs) *p *= 10; printf("%d %d %d %d\n", a[0], a[1], a[2], a[3]);
    chan<chan<str>> cc = chan<chan<str>>(1); chan<str> inner = chan<str>(1); cc.push(inner); cc.collect().push("deep"); printf("%s\n", inner.collect());
    channel any_ = chan(3); any_.push(1); any_.push("two"); any_.push(2.5); int i1 = any_.collect(); str s1 = any_.collect(); double d1 = any_.collect(); printf("%d %s %g\n", i1, s1, d1);
    return 0;
}
