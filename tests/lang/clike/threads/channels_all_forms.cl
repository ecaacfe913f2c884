// channels: every member; element types
struct Msg { int from; str text; double a[3]; };
enum Color { RED, GREEN, BLUE };
typedef chan<int> IntChan;
typedef struct { chan<int> in_; sender<str> out; } Pipes;
void feed(sender<int> s, int n) { for (int i = 0; i < n; i++) s.push(i); s.close(); }
chan<int> make(int n) { return chan<int>(n); }
receiver<int> numbers(int n) { chan<int> c = chan<int>(n); for (int i = 1; i <= n; i++) c.push(i * i); c.close(); return c; }
int main() {
    chan<int> c = chan<int>(3);
    printf("%d %d %d\n", c.len, c.cap, c.closed);
    c.push(1); c.push(2);
    printf("%d %d %d\n", c.len(), c.cap(), c.closed());
    printf("try %d %d\n", c.try_push(3), c.tryPush(4));
    printf("timeout %d\n", c.push_timeout(9, 5));
    int v = -1;
    printf("%d %d\n", c.try_collect(&v), v);
    printf("%d %d\n", c.collect_timeout(&v, 10), v);
    printf("%d\n", c.collect());
    printf("%d %d\n", c.try_collect(&v), v);
    printf("%d %d\n", c.collect_timeout(&v, 3), v);
    c.push(77); c.close(); c.close();
    int ok;
    printf("%d", c.collect(&ok)); printf(" %d\n", ok);
    printf("%d", c.collect(&ok)); printf(" %d\n", ok);
    printf("%d\n", c.try_collect(&v));
    printf("closed %d\n", c.closed);
    chan<struct Msg> m = chan<struct Msg>(2);
    struct Msg a; a.from = 1; a.text = "one"; a.a[2] = 2.5;
    m.push(a); a.text = "two"; a.a[2] = 3.5; m.push(a);
    struct Msg b = m.collect(); struct Msg d = m.collect();
    printf("%s %.1f %s %.1f\n", b.text, b.a[2], d.text, d.a[2]);
    chan<double> r = chan<double>(1); r.push(3); printf("%.1f\n", r.collect());
    chan<char> k = chan<char>(); k.push('x'); printf("%c %d\n", k.collect(), k.cap);
    chan<bool> bb = chan<bool>(1); bb.push(5 > 3); printf("%d\n", bb.collect());
    chan<enum Color> ec = chan<enum Color>(1); ec.push(BLUE); printf("%d\n", ec.collect());
    chan<str> sc = chan<str>(1); sc.push("abc" + "def"); str got = sc.collect(); printf("%s %d\n", got, strlen(got));
    chan<int*> pc = chan<int*>(1); int cell = 5; pc.push(&cell); *pc.collect() = 6; printf("%d\n", cell);
    chan<chan<int>> cc = chan<chan<int>>(1);
    IntChan inner = chan<int>(1); cc.push(inner); inner.push(42); printf("%d\n", cc.collect().collect());
    printf("%d %d\n", inner == inner, inner == c);
    sender<int> tx = inner.sender(); receiver<int> rx = inner.receiver();
    printf("%d %d\n", tx == inner, rx == inner);
    chan<int> none; printf("%d %d\n", none == NULL, none ? 1 : 0);
    go feed(c = make(0), 5);
    for (int x in c) printf("%d ", x);
    printf("\n");
    int w; int sum = 0;
    for (w in numbers(5)) { if (w == 9) continue; if (w > 16) break; sum += w; }
    printf("%d %d\n", w, sum);
    int arr[4] = {3, 1, 4, 1};
    for (int x in arr) printf("%d ", x);
    double ds[] = {0.5, 1.5};
    for (double x in ds) printf("%.1f ", x);
    printf("\n");
    channel u = chan(2);
    u.push(5); u.push("five");
    int five = u.collect(); str fs = u.collect(); printf("%d %s\n", five, fs);
    int (*fp)(int, int) = fn (int a, int b) { return a - b; };
    chan<int (*)(int, int)> fc;
    Pipes pp; pp.in_ = chan<int>(1); chan<str> so = chan<str>(1); pp.out = so;
    pp.in_.push(3); pp.out.push("s"); printf("%d %s\n", pp.in_.collect(), so.collect());
    chan<int> arrc[3];
    for (int i = 0; i < 3; i++) { arrc[i] = chan<int>(1); arrc[i].push(i * 10); }
    for (int i = 0; i < 3; i++) printf("%d ", arrc[i].collect());
    printf("\n");
    ChannelSend(inner, 8); printf("%d\n", ChannelReceive(inner));
    ChannelClose(inner); printf("%d %d\n", ChannelIsClosed(inner), ChannelReceive(inner));
    int q = 5; printf("%d %d\n", ChannelReceiveOk(inner, &q), q);
    chan<int> e = chan<int>(1); int st;
    ChannelTryReceive(e, &st, &q); printf("%d %d\n", st, q);
    printf("%d %d\n", ChannelTrySend(e, 4), ChannelTrySend(e, 5));
    ChannelReceiveTimeout(e, 50, &st, &q); printf("%d %d\n", st, q);
    ChannelReceiveTimeout(e, 5, &st, &q); printf("%d %d\n", st, q);
    return 0;
}
