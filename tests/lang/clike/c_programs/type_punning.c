#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <stdint.h>
/* unions & punning & tagged unions & bit-fields & endianness */
typedef union {
    float f;
    uint32_t u;
    struct {
        uint32_t frac : 23, exp : 8, sign : 1;
    } bits;
} FloatBits;
typedef union {
    double d;
    uint64_t u;
    unsigned char bytes[8];
} DoubleBits;
typedef struct {
    enum { INT, DBL, STR } tag;
    union {
        int i;
        double d;
        const char *s;
    } v;
} Variant;
static void print_variant(Variant x) {
    switch (x.tag) {
    case INT: printf("int %d\n", x.v.i); break;
    case DBL: printf("dbl %g\n", x.v.d); break;
    case STR: printf("str %s\n", x.v.s); break;
    }
}
static float q_rsqrt(float number) {
    union {
        float f;
        uint32_t i;
    } conv = {.f = number};
    conv.i = 0x5f3759df - (conv.i >> 1);
    conv.f *= 1.5F - (number * 0.5F * conv.f * conv.f);
    return conv.f;
}
struct date {
    unsigned day : 5;
    unsigned month : 4;
    unsigned year : 12;
    unsigned dst : 1;
};
struct flags {
    unsigned char a : 1, b : 2, c : 5;
    signed int s : 4;
};
typedef union {
    struct {
        uint8_t b, g, r, a;
    };
    uint32_t argb;
} Pixel;
int main(void) {
    FloatBits fb;
    fb.f = -6.25f;
    printf("%08x\n", fb.u);
    fb.u = 0x40490fdb;
    printf("%.5f\n", fb.f);
    DoubleBits db;
    db.d = 1.0;
    printf("%016llx %02x\n", (unsigned long long)db.u, db.bytes[7]);
    Variant vs[] = {{INT, {.i = 42}}, {DBL, {.d = 2.5}}, {.tag = STR, .v.s = "hi"}};
    for (int i = 0; i < 3; i++) print_variant(vs[i]);
    printf("%.3f\n", q_rsqrt(4.0f));
    struct date d = {31, 12, 2023, 0};
    d.year++;
    d.day = d.day + 1;
    printf("%u/%u/%u %zu\n", d.day, d.month, d.year, sizeof d);
    struct flags f = {0};
    f.a = 1;
    f.b = 7;
    f.c = 31;
    f.s = -3;
    printf("%d %d %d %d\n", f.a, f.b, f.c, f.s);
    f.c += 3;
    f.b--;
    f.s <<= 1;
    printf("%d %d %d %zu\n", f.c, f.b, f.s, sizeof f);
    Pixel p = {.argb = 0x80402010};
    printf("%02x %02x %02x %02x\n", p.r, p.g, p.b, p.a);
    p.r = 0xff;
    printf("%08x\n", p.argb);
    int x = 1;
    printf("%s\n", *(char *)&x == 1 ? "little" : "big");
    uint32_t v = 0xdeadbeef;
    unsigned char *c = (unsigned char *)&v;
    printf("%02x%02x%02x%02x\n", c[0], c[1], c[2], c[3]);
    float fl = 1.0f;
    uint32_t bits;
    memcpy(&bits, &fl, sizeof bits);
    printf("%08x\n", bits);
    double dd = 2.0;
    uint64_t b2;
    memcpy(&b2, &dd, 8);
    printf("%016lx\n", (unsigned long)b2);
    unsigned char buf[8];
    int iv = 0x01020304;
    memcpy(buf, &iv, sizeof iv);
    printf("%d %d %d %d\n", buf[0], buf[1], buf[2], buf[3]);
    short sv;
    memcpy(&sv, buf + 1, 2);
    printf("%x\n", sv);
    return 0;
}
