// fan-in of structs and strings; the three lines come in any order
struct Msg { int from; str text; };
void producer(int id, sender<struct Msg> out) {
    struct Msg m;
    m.from = id;
    m.text = "Producer " + inttostr(id);
    out.push(m);
}
int main() {
    chan<struct Msg> c = chan<struct Msg>(10);
    for (int i = 1; i <= 3; i++) go producer(i, c);
    for (int i = 0; i < 3; i++) { struct Msg m = c.collect(); printf("%d: %s\n", m.from, m.text); }
    return 0;
}
