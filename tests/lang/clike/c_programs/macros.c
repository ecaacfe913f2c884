#define _XOPEN_SOURCE 700
#include <stdio.h>
#define LOG(level, ...)                                                                                                \
    do {                                                                                                               \
        printf("[%s] ", #level);                                                                                       \
        printf(__VA_ARGS__);                                                                                           \
        putchar('\n');                                                                                                 \
    } while (0)
#define CONCAT_(a, b) a##b
#define CONCAT(a, b) CONCAT_(a, b)
#define UNIQUE(n) CONCAT(n, __LINE__)
#define MIN3(a, b, c) ((a) < (b) ? ((a) < (c) ? (a) : (c)) : ((b) < (c) ? (b) : (c)))
#define COLORS X(RED) X(GREEN) X(BLUE)
#define X(c) c,
enum color { COLORS COLOR_COUNT };
#undef X
#define X(c) #c,
static const char *names[] = {COLORS};
#undef X
#define STRINGIFY(...) #__VA_ARGS__
#define EMPTY
#define PAREN(x) (x)
#define DEFINE_STACK(T)                                                                                                \
    typedef struct {                                                                                                   \
        T data[10];                                                                                                    \
        int n;                                                                                                         \
    } stack_##T;                                                                                                       \
    static void push_##T(stack_##T *s, T v) { s->data[s->n++] = v; }                                                   \
    static T pop_##T(stack_##T *s) { return s->data[--s->n]; }
DEFINE_STACK(int)
DEFINE_STACK(double)
#if defined(__STDC__) && (__STDC_VERSION__ >= 199901L)
#define C99 1
#else
#define C99 0
#endif
#ifndef FOO
#define FOO(x, y) x + y
#endif
#define BAR FOO(1, 2) * 3
#define MULTI(a)                                                                                                       \
    do {                                                                                                               \
        int t = (a);                                                                                                   \
        printf("%d\n", t * 2);                                                                                         \
    } while (0)
#ifdef UNDEFINED
#error "no"
#elif 0
junk here ' "
#else
#define OK 1
#endif
int main(void) {
    LOG(INFO, "x=%d", 5);
    LOG(WARN, "plain");
    int UNIQUE(v) = 3;
    printf("%d\n", MIN3(3, 1, 2));
    for (int i = 0; i < COLOR_COUNT; i++)
        printf("%s ", names[i]);
    puts("");
    puts(STRINGIFY(a, "b", 'c'));
    printf("%d\n", PAREN(4) EMPTY);
    stack_int s = {.n = 0};
    push_int(&s, 4);
    push_int(&s, 5);
    stack_double d = {0};
    push_double(&d, 2.5);
    printf("%d %g %d\n", pop_int(&s), pop_double(&d), C99);
    printf("%d\n", BAR);
    MULTI(21);
    printf("%d %s\n", __LINE__, __func__);
    printf("%d\n", OK);
    return 0;
}
