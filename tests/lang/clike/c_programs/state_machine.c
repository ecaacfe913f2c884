#include <stdio.h>
#include <string.h>
#include <stdlib.h>
/* state machines, function pointer tables, callbacks, event queue, enum tricks, X macros, switch on chars */
#define STATES(X) X(IDLE, "idle") X(CONNECTING, "connecting") X(CONNECTED, "connected") X(ERROR, "error")
#define AS_ENUM(n, s) ST_##n,
#define AS_NAME(n, s) s,
typedef enum { STATES(AS_ENUM) ST_COUNT } State;
static const char *const state_name[ST_COUNT] = {STATES(AS_NAME)};
typedef enum { EV_OPEN, EV_OK, EV_FAIL, EV_CLOSE, EV_COUNT } Event;
typedef struct Machine Machine;
typedef State (*Handler)(Machine *, Event);
struct Machine {
    State state;
    int attempts;
    char trace[256];
    void (*on_change)(Machine *, State, State);
};
static State to_connecting(Machine *m, Event e) {
    (void)e;
    m->attempts++;
    return ST_CONNECTING;
}
static State to_connected(Machine *m, Event e) {
    (void)m;
    (void)e;
    return ST_CONNECTED;
}
static State retry(Machine *m, Event e) { return e == EV_FAIL && m->attempts < 3 ? to_connecting(m, e) : ST_ERROR; }
static State reset(Machine *m, Event e) {
    (void)e;
    m->attempts = 0;
    return ST_IDLE;
}
static State ignore(Machine *m, Event e) {
    (void)e;
    return m->state;
}
static Handler table[ST_COUNT][EV_COUNT] = {
    [ST_IDLE] = {to_connecting, ignore, ignore, ignore},
    [ST_CONNECTING] = {ignore, to_connected, retry, reset},
    [ST_CONNECTED] = {ignore, ignore, retry, reset},
    [ST_ERROR] = {[EV_OPEN] = ignore, [EV_OK] = ignore, [EV_FAIL] = ignore, [EV_CLOSE] = reset}};
static void logger(Machine *m, State from, State to) {
    char buf[64];
    snprintf(buf, sizeof buf, "%s->%s;", state_name[from], state_name[to]);
    strcat(m->trace, buf);
}
static void fire(Machine *m, Event e) {
    State old = m->state, now = table[old][e](m, e);
    m->state = now;
    if (now != old && m->on_change) m->on_change(m, old, now);
}
enum { Q = 8 };
static Event queue[Q];
static unsigned qh, qt;
static int enqueue(Event e) {
    if (qt - qh == Q) return 0;
    queue[qt++ % Q] = e;
    return 1;
}
static int dequeue(Event *e) {
    if (qh == qt) return 0;
    *e = queue[qh++ % Q];
    return 1;
}
static int count_comment(const char *src) {
    enum { CODE, SLASH, LINE, BLOCK, STAR } s = CODE;
    int n = 0;
    for (; *src; src++) switch (s) {
        case CODE:
            if (*src == '/') s = SLASH;
            break;
        case SLASH:
            if (*src == '/') {
                s = LINE;
                n++;
            } else if (*src == '*') {
                s = BLOCK;
                n++;
            } else s = CODE;
            break;
        case LINE:
            if (*src == '\n') s = CODE;
            break;
        case BLOCK:
            if (*src == '*') s = STAR;
            break;
        case STAR:
            if (*src == '/') s = CODE;
            else if (*src != '*') s = BLOCK;
            break;
        }
    return n;
}
static void apply(int *a, int n, int (*f)(int)) {
    while (n--) {
        *a = f(*a);
        a++;
    }
}
static int dbl(int x) { return 2 * x; }
static int neg(int x) { return -x; }
static int (*pick(char c))(int) {
    switch (c) {
    case 'd': return dbl;
    case 'n': return &neg;
    default: return NULL;
    }
}
typedef int (*binop)(int, int);
static int add(int a, int b) { return a + b; }
static int mul(int a, int b) { return a * b; }
static int fold(const int *a, int n, int init, binop op) {
    int r = init;
    for (int i = 0; i < n; i++) r = op(r, a[i]);
    return r;
}
int main(void) {
    Machine m = {.state = ST_IDLE, .on_change = logger};
    Event seq[] = {EV_OPEN, EV_FAIL, EV_FAIL, EV_FAIL, EV_CLOSE, EV_OPEN, EV_OK, EV_CLOSE}, e;
    for (size_t i = 0; i < sizeof seq / sizeof seq[0]; i++)
        if (!enqueue(seq[i])) puts("full");
    printf("%d\n", enqueue(EV_OK));
    while (dequeue(&e)) fire(&m, e);
    printf("%s\n%s %d\n", m.trace, state_name[m.state], m.attempts);
    printf("%d\n", count_comment("int a; // one\n/* two **/ x / y; /* three"));
    int a[] = {1, 2, 3, 4, 5};
    apply(a, 5, pick('d'));
    apply(a, 5, pick('n'));
    for (int i = 0; i < 5; i++) printf("%d ", a[i]);
    printf("\n%d %d %d\n", fold(a, 5, 0, add), fold(a, 5, 1, mul), pick('z') == NULL);
    binop ops[] = {add, mul};
    printf("%d %d\n", ops[0](3, 4), (*ops[1])(3, 4));
    return 0;
}
