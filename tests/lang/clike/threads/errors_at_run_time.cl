// each ends one task; the program goes on
void push_closed() { chan<int> c = chan<int>(1); c.close(); c.push(1); }
void collect_closed() { chan<int> c = chan<int>(1); c.close(); printf("%d\n", c.collect()); }
void negative(int n) { chan<int> c = chan<int>(n); }
void no_channel() { chan<int> c; c.push(1); }
void no_lock() { struct S { mutex m; } *p = malloc(sizeof(struct S)); p->m.lock(); }
void twice() { mutex m; m.lock(); m.unlock(); m.unlock(); }
void wrong_type() { channel c = chan(1); c.push("text"); int x = c.collect(); printf("%d\n", x); }
void show(str what, future<void> f) {
    while (!f.done) delay(1);
    printf("%s: %d %s\n", what, f.failed, f.error());
}
int main() {
    show("push", async push_closed());
    show("collect", async collect_closed());
    show("capacity", async negative(-1));
    show("no channel", async no_channel());
    show("no lock", async no_lock());
    show("unlock", async twice());
    show("wrong type", async wrong_type());
    return 0;
}
