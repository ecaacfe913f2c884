/* Macros of every kind. */
#include <stdio.h>
#define EMPTY
#define ONE 1
#define PLUS(a, b) ((a) + (b))
#define TWICE(x) PLUS(x, x)
#define STRING(x) #x
#define EXPAND(x) STRING(x)
#define JOIN(a, b) a##b
#define JOIN2(a, b) JOIN(a, b)
#define LOG(fmt, ...) printf("[%s] " fmt "\n", "log", ##__VA_ARGS__)
#define MAX(a, b) \
    ((a) > (b) \
         ? (a) \
         : (b))
#define FOREACH(i, n) for (int i = 0; i < (n); i++)
#define recursive(x) (x + recursive)
#if defined(ONE) && ONE == 1 && !defined(TWO)
#define RESULT "yes"
#else
#error never here
#endif
#ifdef NOTHING
int broken(
#elif ONE > 3
int alsoBroken(
#else
static int fine(void) { return 1; }
#endif
#define X_LIST X(red, 0xff0000) X(green, 0x00ff00) X(blue, 0x0000ff)
enum {
#define X(name, value) COLOR_##name = value,
    X_LIST
#undef X
    COLOR_END
};
static const struct { const char *name; int value; } colors[] = {
#define X(n, v) {#n, v},
    X_LIST
#undef X
};
int main(void) {
    int JOIN(var, 1) = 5, recursive = 3;
    var1 = 6;
    (void)JOIN2(v, ar1);
    printf("%d %d\n", TWICE(4), var1 EMPTY);
    printf("%s|%s|%s\n", STRING(ONE + "a\n"), EXPAND(ONE), EXPAND(PLUS(1, 2)));
    LOG("plain");
    LOG("%d %s", 42, "x");
    printf("%d %s %d\n", MAX(3, 7), RESULT, fine());
    FOREACH(i, 3) printf("%d", i);
    printf("\n%d\n", recursive(4));
    for (unsigned i = 0; i < sizeof colors / sizeof colors[0]; i++) printf("%s %06x\n", colors[i].name, colors[i].value);
    printf("%x %d\n", COLOR_green, __LINE__);
#undef ONE
#ifndef ONE
    printf("undone\n");
#endif
    return 0;
}
