// Three producers of structs, one channel.
struct Msg { int from; str text; };
void producer(int id, sender<struct Msg> out_) {
    struct Msg m = {id, "Producer " + inttostr(id)};
    out_.push(m);
}
int main() {
    chan<struct Msg> c = chan<struct Msg>(10);
    str texts[4];
    for (int i = 1; i <= 3; i++) go producer(i, c);
    for (int i = 0; i < 3; i++) { struct Msg m = c.collect(); texts[m.from] = m.text; }
    for (int i = 1; i <= 3; i++) printf("%s\n", texts[i]);
    return 0;
}
