// clike.md 8.3: initialisers of globals, static locals, const, scope
int order = 0;
int take() { return ++order; }
int a = take(), b = take();
static int c = a * 10 + b;
int forward = useLater();
int values[] = {1, 2, 3, take()};
const int SIZE = 3; int table[SIZE * 2] = {[2] = 7, [5] = 9};
int useLater() { return order + 1000; }
struct P { int x, y; } origin = {3, 4}, *where = &origin;
char *names[2] = {"first", "second"};
int counter() { static int n = 5, *p = &order; n++; (*p)++; return n; }
int zero() { int n; n++; int m[3]; m[1]++; return n + m[1]; }
int main() {
    printf("%d %d %d %d %d\n", a, b, c, forward, values[3]);
    printf("%d %d %d %d\n", table[2], table[5], table[0], sizeof(values) / sizeof(int));
    printf("%d %d %s\n", where->x, origin.y, names[1]);
    counter(); counter(); printf("%d %d\n", counter(), order);
    printf("%d %d\n", zero(), zero());
    for (int i = 0; i < 3; i++) { int fresh; str s; fresh += i; s += "x"; printf("%d%s ", fresh, s); }
    const double k = 2.5; const int m = 4; int list[m];
    list[3] = (int)(k * m); printf("%d\n", list[3]);
    return 0;
}
