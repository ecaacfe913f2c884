// A new channel carries what the variable that it goes to is declared to carry.
struct Box { chan<double> d; };
int count(chan<str> c) { c.push("text"); return c.len; }
int main() {
    channel<int> a = ChannelCreate(2), b = chan();
    struct Box x;
    x.d = chan(1);
    x.d.push(1);
    a.push('A');
    b = chan(3);
    printf("%d %d %d %d %.2f\n", a.cap, b.cap, a.collect(), count(chan(1)), x.d.collect());
    channel u = chan(1);
    u.push("any");
    str s = u.collect();
    printf("%s\n", s);
    return 0;
}
