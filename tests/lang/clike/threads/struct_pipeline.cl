// bounded pipeline of three stages, closing propagates; select-like polling with try_collect
#include <stdio.h>
struct Item { int id; str name; double w; };
void source(sender<struct Item> out, int n) { for (int i = 0; i < n; i++) { struct Item it; it.id = i; it.name = "n" + inttostr(i); it.w = i / 2.0; out.push(it); } out.close(); }
void filter(receiver<struct Item> in_, sender<struct Item> out) { for (struct Item it in in_) if (it.id % 2 == 0) out.push(it); out.close(); }
void sum(receiver<struct Item> in_, sender<str> out) { double t = 0; str names = ""; for (struct Item it in in_) { t += it.w; names += it.name; } out.push(names + ":" + formatfloat(t, 2)); }
int main() {
    chan<struct Item> a = chan<struct Item>(2), b = chan<struct Item>(0); chan<str> r = chan<str>();
    go source(a, 10); go filter(a, b); go sum(b, r);
    printf("%s\n", r.collect());
    printf("%d %d %d\n", a.closed, b.len(), r.cap);
    struct Item z; printf("%d\n", a.try_collect(&z));
    int ok; z = a.collect(&ok); printf("%d %d [%s]\n", ok, z.id, z.name);
    chan<int> q = chan<int>(2); printf("%d %d %d\n", q.try_push(1), q.try_push(2), q.try_push(3)); printf("%d\n", q.push_timeout(4, 10));
    int v; printf("%d %d\n", q.collect_timeout(&v, 10), v); q.close(); q.close(); printf("%d %d", q.try_collect(&v), v); printf(" %d\n", q.try_collect(&v));
    chan<int> none; printf("%d %d\n", none == NULL, q == q.sender()); if (q) puts("set"); if (!none) puts("unset");
    return 0;
}
