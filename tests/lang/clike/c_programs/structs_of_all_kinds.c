#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdarg.h>
#include <stdint.h>
#include <stddef.h>
/* struct by value, bit fields, flexible arrays, compound literals, anonymous structs, offsetof, type punning */
typedef struct {
    float x, y, z;
} vec3;
static vec3 v3(float x, float y, float z) {
    return (vec3){x, y, z};
}
static vec3 add(vec3 a, vec3 b) {
    a.x += b.x;
    a.y += b.y;
    a.z += b.z;
    return a;
}
static float dot(vec3 a, vec3 b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
struct date {
    unsigned d : 5, m : 4, y : 12;
};
struct flags {
    unsigned int ready : 1;
    unsigned int : 3;
    unsigned int mode : 2;
    signed int delta : 4;
};
struct packet {
    uint8_t type, len;
    uint16_t crc;
    uint8_t data[];
};
struct var {
    enum { INT, FLT, STR } tag;
    union {
        int i;
        float f;
        const char *s;
    };
};
struct line {
    struct {
        int x, y;
    } a, b;
};
typedef struct {
    char name[10];
    int age;
    double w;
} person;
struct matrix {
    int r, c;
    double v[2][2];
};
static struct matrix mul(struct matrix a, struct matrix b) {
    struct matrix m = {a.r, b.c};
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 2; k++)
                m.v[i][j] += a.v[i][k] * b.v[k][j];
    return m;
}
static void show(struct var v) {
    switch (v.tag) {
    case INT: printf("int %d\n", v.i); break;
    case FLT: printf("flt %.2f\n", v.f); break;
    case STR: printf("str %s\n", v.s);
    }
}
static int sum(int n, ...) {
    va_list ap, ap2;
    va_start(ap, n);
    va_copy(ap2, ap);
    int s = 0;
    while (n--)
        s += va_arg(ap, int);
    s += va_arg(ap2, int) * 1000;
    va_end(ap);
    va_end(ap2);
    return s;
}
static double avg(const char *types, ...) {
    va_list ap;
    va_start(ap, types);
    double t = 0;
    int n = 0;
    for (; *types; types++, n++)
        switch (*types) {
        case 'i': t += va_arg(ap, int); break;
        case 'd': t += va_arg(ap, double); break;
        case 'l': t += va_arg(ap, long long); break;
        case 'c': t += va_arg(ap, int); break;
        case 's': t += strlen(va_arg(ap, char *));
        }
    va_end(ap);
    return t / n;
}
static char *fmt(const char *f, ...) {
    va_list ap;
    va_start(ap, f);
    int n = vsnprintf(NULL, 0, f, ap);
    va_end(ap);
    char *s = malloc(n + 1);
    va_start(ap, f);
    vsprintf(s, f, ap);
    va_end(ap);
    return s;
}
static int total(const int *p, size_t n) {
    int t = 0;
    while (n--)
        t += *p++;
    return t;
}
int main(void) {
    vec3 a = v3(1, 2, 3), b = {.z = 1, .x = 4};
    vec3 c = add(a, b);
    printf("%g %g %g %g %g\n", c.x, c.y, c.z, dot(a, b), add(c, v3(1, 1, 1)).y);
    struct date d = {31, 12, 2024};
    d.d++;
    printf("%u/%u/%u %zu\n", d.d, d.m, d.y, sizeof d);
    struct flags f = {0};
    f.ready = 3;
    f.mode = 2;
    f.delta = -5;
    printf("%u %u %d\n", f.ready, f.mode, f.delta);
    f.delta = 9;
    printf("%d\n", f.delta);
    struct packet *p = malloc(sizeof *p + 5);
    p->type = 7;
    p->len = 5;
    p->crc = 0;
    for (int i = 0; i < p->len; i++) {
        p->data[i] = i * 50 + 10;
        p->crc += p->data[i];
    }
    printf("%zu %u %u %u\n", sizeof *p, p->len, p->crc, p->data[4]);
    free(p);
    show((struct var){INT, .i = 5});
    show((struct var){FLT, .f = 2.5f});
    show((struct var){.tag = STR, .s = "hey"});
    struct line l = {{1, 2}, {3, 4}}, *lp = &l;
    lp->b.y *= 10;
    printf("%d\n", lp->a.x + lp->b.y);
    person ps[] = {{"ann", 30, 55.5}, {"bob", 25, 80}, {"cy", 35, 70}};
    person best = ps[0];
    for (int i = 1; i < 3; i++)
        if (ps[i].age > best.age) best = ps[i];
    strcpy(best.name, "changed");
    printf("%s %s %zu %zu %zu\n", best.name, ps[2].name, sizeof(person), offsetof(person, age), offsetof(person, w));
    struct matrix id = {2, 2, {{1, 1}, {1, 0}}}, m = id;
    for (int i = 0; i < 10; i++)
        m = mul(m, id);
    printf("%.0f %.0f\n", m.v[0][0], m.v[0][1]);
    printf("%d %d\n", sum(3, 1, 2, 3), sum(1, 7));
    printf("%.3f\n", avg("idlcs", 1, 2.5, 10LL, 'A', "four"));
    char *s = fmt("%s-%03d-%.1f", "id", 7, 2.25);
    puts(s);
    free(s);
    printf("%d\n", total((int[]){1, 2, 3, 4}, 4));
    int *arr = (int[5]){[1] = 5, [3] = 7};
    printf("%d %d\n", arr[3], total(arr, 5));
    const struct {
        const char *k;
        int v;
    } tab[] = {{"one", 1}, {"two", 2}, {NULL, 0}};
    for (int i = 0; tab[i].k; i++)
        printf("%s=%d ", tab[i].k, tab[i].v);
    puts("");
    float fl = 1.0f;
    uint32_t bits;
    memcpy(&bits, &fl, 4);
    printf("%08x\n", bits);
    bits |= 0x80000000u;
    memcpy(&fl, &bits, sizeof fl);
    printf("%g\n", fl);
    uint8_t buf[8];
    uint32_t v = 0xCAFEBABE;
    buf[0] = v >> 24;
    buf[1] = v >> 16;
    buf[2] = v >> 8;
    buf[3] = v;
    uint32_t back = (uint32_t)buf[0] << 24 | buf[1] << 16 | buf[2] << 8 | buf[3];
    printf("%X %d\n", back, back == v);
    unsigned char *raw = (unsigned char *)&v;
    printf("%02x %02x\n", raw[0], raw[3]);
    struct {
        char c;
        int i;
        short s;
    } pad;
    printf("%zu %zu\n", sizeof pad, (size_t)((char *)&pad.s - (char *)&pad));
    int (*ops[])(int, ...) = {sum};
    printf("%d\n", ops[0](2, 5, 6));
    struct line copy;
    memcpy(&copy, &l, sizeof l);
    printf("%d %d\n", copy.b.y, memcmp(&copy, &l, sizeof l));
    union {
        struct {
            uint8_t lo, hi;
        };
        uint16_t w;
    } r;
    r.w = 0x1234;
    printf("%02x %02x\n", r.hi, r.lo);
    r.hi = 0xff;
    printf("%04x\n", r.w);
    enum { A = 5, B, C = A * 2, D } e = D;
    printf("%d %d %d\n", B, C, e);
    const int N = 3;
    int z[N];
    for (int i = 0; i < N; i++)
        z[i] = i;
    printf("%d\n", z[N - 1]);
    return sizeof(struct var) == 16 ? 3 : 4;
}
