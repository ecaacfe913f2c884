#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* generic containers with void *, X-macros, token pasting, variadic macros, _Generic, _Static_assert */
#define COLORS(X) X(RED, 0xff0000, "red") X(GREEN, 0x00ff00, "green") X(BLUE, 0x0000ff, "blue")
enum color {
#define X(n, v, s) COLOR_##n,
    COLORS(X)
#undef X
        COLOR_COUNT
};
static const struct {
    int rgb;
    const char *name;
} color_info[] = {
#define X(n, v, s) [COLOR_##n] = {v, s},
    COLORS(X)
#undef X
};
_Static_assert(sizeof color_info / sizeof *color_info == COLOR_COUNT, "table size");
#define DECLARE_VEC(T, name)                                                                                                                         \
    typedef struct {                                                                                                                                 \
        T *data;                                                                                                                                     \
        size_t len, cap;                                                                                                                             \
    } name;                                                                                                                                          \
    static void name##_push(name *v, T x) {                                                                                                          \
        if (v->len == v->cap) {                                                                                                                      \
            v->cap = v->cap ? v->cap * 2 : 2;                                                                                                        \
            v->data = realloc(v->data, v->cap * sizeof(T));                                                                                          \
        }                                                                                                                                            \
        v->data[v->len++] = x;                                                                                                                       \
    }                                                                                                                                                \
    static T name##_pop(name *v) {                                                                                                                   \
        return v->data[--v->len];                                                                                                                    \
    }                                                                                                                                                \
    static void name##_free(name *v) {                                                                                                               \
        free(v->data);                                                                                                                               \
        memset(v, 0, sizeof *v);                                                                                                                     \
    }
DECLARE_VEC(int, ivec)
DECLARE_VEC(char *, svec)
typedef struct {
    double x, y;
} pt;
DECLARE_VEC(pt, pvec)
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define STR_(x) #x
#define STR(x) STR_(x)
#define CAT_(a, b) a##b
#define CAT(a, b) CAT_(a, b)
#define UNIQUE(p) CAT(p, __LINE__)
#define LOG(level, ...) (printf("[" level "] "), printf(__VA_ARGS__), putchar('\n'))
#define DBG(fmt, ...) printf("%s: " fmt "\n", __func__, ##__VA_ARGS__)
#define NARGS_(a, b, c, d, e, n, ...) n
#define NARGS(...) NARGS_(__VA_ARGS__, 5, 4, 3, 2, 1, 0)
#define TYPE(x)                                                                                                                                      \
    _Generic((x), int: "int", double: "double", char *: "string", const char *: "cstring", unsigned: "unsigned", long: "long", float: "float", default: "other")
#define PRINT(x) _Generic((x), int : print_i, double : print_d, char * : print_s)(x)
#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))
#define FOREACH(T, it, arr) for (T *it = (arr); it < (arr) + ARRAY_LEN(arr); ++it)
#define SWAP(T, a, b)                                                                                                                                \
    do {                                                                                                                                             \
        T tmp_ = (a);                                                                                                                                \
        (a) = (b);                                                                                                                                   \
        (b) = tmp_;                                                                                                                                  \
    } while (0)
#define VERSION_MAJOR 2
#define VERSION_MINOR 11
static void print_i(int x) {
    printf("i:%d ", x);
}
static void print_d(double x) {
    printf("d:%.2f ", x);
}
static void print_s(char *s) {
    printf("s:%s ", s);
}
typedef struct list {
    struct list *next;
    char data[];
} list;
static list *cons(list *tail, const void *data, size_t n) {
    list *l = malloc(sizeof(list) + n);
    l->next = tail;
    memcpy(l->data, data, n);
    return l;
}
typedef struct {
    void *items;
    size_t len, cap, size;
} gvec;
static void *gpush(gvec *v, const void *x) {
    if (v->len == v->cap) {
        v->cap = v->cap ? 2 * v->cap : 4;
        v->items = realloc(v->items, v->cap * v->size);
    }
    void *at = (char *)v->items + v->len++ * v->size;
    return memcpy(at, x, v->size);
}
static void *gat(const gvec *v, size_t i) {
    return (char *)v->items + i * v->size;
}
static void gsort(gvec *v, int (*cmp)(const void *, const void *)) {
    for (size_t i = 1; i < v->len; i++)
        for (size_t j = i; j > 0 && cmp(gat(v, j - 1), gat(v, j)) > 0; j--) {
            char t[64];
            memcpy(t, gat(v, j), v->size);
            memcpy(gat(v, j), gat(v, j - 1), v->size);
            memcpy(gat(v, j - 1), t, v->size);
        }
}
static int cmpi(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}
static int cmps(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}
static int cmpp(const void *a, const void *b) {
    const pt *p = a, *q = b;
    return p->x < q->x ? -1 : p->x > q->x;
}
int main(void) {
    for (int i = 0; i < COLOR_COUNT; i++)
        printf("%d %06x %s\n", i, color_info[i].rgb, color_info[i].name);
    ivec v = {0};
    for (int i = 0; i < 10; i++)
        ivec_push(&v, i * i);
    {
        int top = ivec_pop(&v);
        printf("%d %zu %zu\n", top, v.len, v.cap);
    }
    ivec_free(&v);
    svec s = {0};
    svec_push(&s, "a");
    svec_push(&s, "b");
    svec_push(&s, "c");
    {
        char *one = svec_pop(&s), *two = svec_pop(&s);
        printf("%s%s\n", one, two);
    }
    svec_free(&s);
    pvec ps = {0};
    pvec_push(&ps, (pt){1, 2});
    pvec_push(&ps, (pt){.y = 5});
    printf("%.1f %.1f\n", ps.data[0].y, ps.data[1].y);
    pvec_free(&ps);
    LOG("info", "x=%d %s", 5, "y");
    LOG("plain", "nothing");
    DBG("no args");
    DBG("args %d", 3);
    printf("%s %s %d %d\n", STR(VERSION_MAJOR) "." STR(VERSION_MINOR), STR_(VERSION_MAJOR), NARGS(1, 2, 3), NARGS(x));
    int UNIQUE(var) = 3;
    
    int CAT(foo, 1) = 7;
    {
        int m = MAX(foo1++, 3);
        printf("%d %d\n", foo1, m);
    }
    printf("%d\n", foo1);
    printf("%s %s %s %s %s %s %s\n", TYPE(1), TYPE(1.0), TYPE("x"), TYPE(1u), TYPE(1L), TYPE(1.0f), TYPE(v));
    PRINT(3);
    PRINT(2.5);
    PRINT("hey");
    puts("");
    int arr[] = {3, 1, 2};
    FOREACH(int, it, arr) printf("%d ", *it);
    SWAP(int, arr[0], arr[2]);
    FOREACH(int, it, arr) *it *= 2;
    FOREACH(int, it, arr) printf("%d ", *it);
    puts("");
    list *l = NULL;
    double d = 2.5;
    int k = 42;
    l = cons(l, &d, sizeof d);
    l = cons(l, &k, sizeof k);
    l = cons(l, "text", 5);
    printf("%s ", l->data);
    memcpy(&k, l->next->data, sizeof k);
    memcpy(&d, l->next->next->data, sizeof d);
    printf("%d %g\n", k, d);
    while (l) {
        list *n = l->next;
        free(l);
        l = n;
    }
    gvec g = {.size = sizeof(int)};
    for (int i = 0; i < 9; i++) {
        int x = i * 37 % 11;
        gpush(&g, &x);
    }
    gsort(&g, cmpi);
    for (size_t i = 0; i < g.len; i++)
        printf("%d ", *(int *)gat(&g, i));
    puts("");
    free(g.items);
    gvec gs = {.size = sizeof(char *)};
    char *words[] = {"pear", "fig", "apple", "kiwi", "date"};
    for (int i = 0; i < 5; i++)
        gpush(&gs, &words[i]);
    gsort(&gs, cmps);
    for (size_t i = 0; i < gs.len; i++)
        printf("%s ", *(char **)gat(&gs, i));
    puts("");
    free(gs.items);
    gvec gp = {.size = sizeof(pt)};
    for (int i = 0; i < 5; i++)
        gpush(&gp, &(pt){(i * 3) % 5, i});
    gsort(&gp, cmpp);
    for (size_t i = 0; i < gp.len; i++) {
        pt *q = gat(&gp, i);
        printf("(%g,%g)", q->x, q->y);
    }
    puts("");
    free(gp.items);
    return 0;
}
