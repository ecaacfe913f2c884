/* foreign_lib.c: a C library for the tests of foreign functions (libpscaltest.so): every width, structures, callbacks, threads. */
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#pragma GCC visibility push(default)
#pragma GCC diagnostic ignored "-Wmissing-prototypes"

#define IDENTITY(name, type) \
    type name(type x) { return x; }
IDENTITY(t_i8, int8_t)
IDENTITY(t_u8, uint8_t)
IDENTITY(t_i16, int16_t)
IDENTITY(t_u16, uint16_t)
IDENTITY(t_i32, int32_t)
IDENTITY(t_u32, uint32_t)
IDENTITY(t_i64, int64_t)
IDENTITY(t_f32, float)
IDENTITY(t_f64, double)

double t_all(int8_t a, uint8_t b, int16_t c, uint16_t d, int32_t e, uint32_t f, int64_t g, float h, double i) {
    return (double)a + b + c + d + e + f + (double)g + (double)h + i;
}

typedef struct Small {
    int32_t a;
    float b;
} Small;
typedef struct Colour {
    uint8_t r, g, b;
} Colour;
typedef struct Big {
    double x, y;
    int64_t n;
    Small part;
    int16_t list[4];
} Big;

Small t_small(Small s) { return (Small){s.a + 1, s.b * 2}; }
Colour t_colour(Colour c) { return (Colour){c.b, c.g, c.r}; }
Big t_big(Big b, int32_t k) {
    b.x += k, b.y -= k, b.n *= k, b.part.a = k;
    for (int i = 0; i < 4; i++) b.list[i] = (int16_t)(b.list[i] * k);
    return b;
}
void t_big_at(Big *b) { b->n = -b->n; }

int64_t t_sum(const int32_t *items, int64_t n) {
    int64_t sum = 0;
    for (int64_t i = 0; i < n; i++) sum += items[i];
    return sum;
}
void t_fill(uint8_t *bytes, int64_t n, int32_t value) { memset(bytes, value, (size_t)n); }
const int32_t *t_static(void) {
    static const int32_t items[4] = {10, 20, 30, 40};
    return items;
}
const char *t_text(int32_t which) { return which == 0 ? NULL : which == 1 ? "" : "some text"; }
const char *const *t_names(void) {
    static const char *const names[] = {"one", "two", NULL};
    return names;
}
void *t_same(void *p) { return p; }
int32_t t_open(void **handle) {
    *handle = malloc(16);
    strcpy(*handle, "handle");
    return 7;
}
void t_close(void **handle) {
    free(*handle);
    *handle = NULL;
}
double t_average(int32_t n, ...) {
    va_list args;
    double sum = 0;
    va_start(args, n);
    for (int32_t i = 0; i < n; i++) sum += va_arg(args, double);
    va_end(args);
    return n == 0 ? 0 : sum / n;
}

int64_t t_apply(int64_t (*f)(int64_t), int64_t x) { return f(x); }
double t_mix(double (*f)(int8_t, uint16_t, float, double, const char *, void *), void *user) { return f(-1, 65535, 1.5f, 2.25, "text", user); }
int64_t t_repeat(int64_t (*f)(int64_t), int64_t n) {
    int64_t sum = 0;
    for (int64_t i = 0; i < n; i++) sum += f(i);
    return sum;
}
/* A function that is kept, and called by one with numbers only. */
static int64_t (*kept)(int64_t);
void t_keep(int64_t (*f)(int64_t)) { kept = f; }
int64_t t_call_kept(int64_t x) { return kept(x) + 1; }
void t_add_to(int32_t *to, int16_t x) { *to += x; }
int16_t t_narrow(int8_t a, uint8_t b, int16_t c, uint16_t d) { return (int16_t)(a * 1000 + b * 100 + c * 10 + d); }
float t_halves(float a, double b, float c) { return (a + (float)b + c) / 2; }
int64_t t_many(int64_t a, double b, int32_t c, float d, int64_t e, uint8_t f, int16_t g, double h, int64_t i, int8_t j, uint32_t k, double l) {
    return (int64_t)((double)a + b + c + (double)d + (double)e + f + g + h + (double)i + j + k + l);
}
void t_sleep(int32_t ms) { usleep((useconds_t)ms * 1000); }

typedef struct Work {
    int64_t (*f)(int64_t);
    int64_t first, n, sum;
} Work;

static void *work(void *arg) {
    Work *w = arg;
    for (int64_t i = 0; i < w->n; i++) w->sum += w->f(w->first + i);
    return NULL;
}

/* f(0) + ... + f(threads * n - 1), computed by threads of our own. */
int64_t t_threads(int64_t (*f)(int64_t), int32_t threads, int64_t n) {
    Work works[16] = {{0}};
    pthread_t ids[16];
    int64_t sum = 0;
    if (threads > 16) threads = 16;
    for (int32_t i = 0; i < threads; i++) {
        works[i] = (Work){f, i * n, n, 0};
        if (pthread_create(&ids[i], NULL, work, &works[i]) != 0) abort();
    }
    for (int32_t i = 0; i < threads; i++) {
        (void)pthread_join(ids[i], NULL);
        sum += works[i].sum;
    }
    return sum;
}
