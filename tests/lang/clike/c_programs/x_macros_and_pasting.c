#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* X macros, token pasting, stringising, variadic macros, nested macros, __VA_ARGS__ counting */
#define COLORS(X) X(RED, 0xff0000) X(GREEN, 0x00ff00) X(BLUE, 0x0000ff)
#define AS_ENUM(n, v) COLOR_##n,
#define AS_NAME(n, v) #n,
#define AS_CASE(n, v) case COLOR_##n: return v;
enum color { COLORS(AS_ENUM) COLOR_COUNT };
static const char *color_names[] = { COLORS(AS_NAME) };
static unsigned rgb(enum color c) { switch (c) { COLORS(AS_CASE) default: return 0; } }
#define STR_(x) #x
#define STR(x) STR_(x)
#define CAT_(a, b) a##b
#define CAT(a, b) CAT_(a, b)
#define UNIQUE(p) CAT(p, __LINE__)
#define NARGS(...) NARGS_(__VA_ARGS__, 5, 4, 3, 2, 1)
#define NARGS_(a, b, c, d, e, n, ...) n
#define LOG(fmt, ...) printf("[%s] " fmt "\n", __func__, ##__VA_ARGS__)
#define FIELD(type, name) type name; int has_##name
#define DEFINE_STACK(T) \
    typedef struct { T *data; int len, cap; } CAT(T, _stack); \
    static void CAT(T, _push)(CAT(T, _stack) *s, T v) { \
        if (s->len == s->cap) { s->cap = s->cap ? 2 * s->cap : 4; s->data = realloc(s->data, s->cap * sizeof(T)); } \
        s->data[s->len++] = v; } \
    static T CAT(T, _pop)(CAT(T, _stack) *s) { return s->data[--s->len]; }
DEFINE_STACK(int)
DEFINE_STACK(double)
typedef char *string;
DEFINE_STACK(string)
struct opt { FIELD(int, level); FIELD(const char *, name); };
#define VERSION_MAJOR 3
#define VERSION_MINOR 14
#define VERSION STR(VERSION_MAJOR) "." STR(VERSION_MINOR)
#define max(a, b) ((a) > (b) ? (a) : (b))
#define FOREACH(i, n) for (int i = 0, i##_end = (n); i < i##_end; i++)
#define EMPTY
#define ID(x) x
#define F(x) f(x)
static int f(int x) { return x * 2; }
#define f(x) f((x) + 1)
#define TEST(name, ...) static int test_##name(void) { __VA_ARGS__ }
TEST(one, int a = 1, b = 2; return a + b;)
TEST(two, return NARGS(1, 2, 3);)
#if defined(VERSION) && VERSION_MAJOR >= 3 && !(VERSION_MINOR < 10)
#define MODERN 1
#elif 0
#error no
#else
#define MODERN 0
#endif
#define SWALLOW(x) do { if (x) puts(#x " is true"); else puts(#x " is false"); } while (0)
int main(void) {
    FOREACH(i, COLOR_COUNT) printf("%s=%06x ", color_names[i], rgb(i));
    puts(VERSION);
    int UNIQUE(v) = 5; (void)UNIQUE(v);
    LOG("plain"); LOG("%d+%d", 1, 2);
    printf("%d %d %d\n", NARGS(a), NARGS(a, b, c), NARGS((a, b), c));
    int_stack s = {0}; double_stack d = {0}; string_stack t = {0};
    FOREACH(i, 10) int_push(&s, i * i), double_push(&d, i / 4.0);
    string_push(&t, "x"); string_push(&t, "yy");
    printf("%d %g %s %d\n", int_pop(&s), double_pop(&d), string_pop(&t), 0);
    struct opt o = { .level = 3, .has_level = 1, .name = "n" };
    printf("%d %d %s %d\n", o.level, o.has_level, o.name, o.has_name);
    printf("%d %d\n", F(3), f(f(1)));
    printf("%d %d %d\n", test_one(), test_two(), MODERN);
    printf("%s|%s\n", STR(a  +  "b\n"  'c'), STR_(CAT(x, y)));
    SWALLOW(1 > 2); if (1) SWALLOW("a" != NULL); else puts("no");
    printf("%d %s\n", ID(EMPTY 4 EMPTY), ID("a" EMPTY "b"));
#undef max
#define max 7
    printf("%d %s\n", max, __FILE__[0] ? "file" : "");
    printf("%d\n", __LINE__ - __LINE__
    );
    free(s.data); free(d.data); free(t.data);
    return 0;
}
