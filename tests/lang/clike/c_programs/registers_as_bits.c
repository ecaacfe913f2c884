#include <stdio.h>
#include <stdint.h>
union reg { uint32_t all; struct { uint32_t lo : 4, mid : 8, hi : 20; } f; };
union reg16 { uint16_t raw; struct { uint16_t b : 5, g : 6, r : 5; } c; };
union fl { float f; struct { uint32_t m : 23, e : 8, s : 1; } p; };
union by { uint32_t u; struct { uint8_t a, b, c, d; } s; uint8_t bytes[4]; uint16_t half[2]; };
union flags { unsigned char v; struct { unsigned char a : 1, b : 1, rest : 6; } f; };
int main(void) {
    union reg r = {0x12345678}; printf("%x %x %x\n", r.f.lo, r.f.mid, r.f.hi); r.f.mid = 0xFF; printf("%x\n", r.all);
    union reg16 p = {.raw = 0xF81F}; printf("%u %u %u\n", p.c.r, p.c.g, p.c.b); p.c.g = 63; printf("%x\n", p.raw);
    union fl f = {.f = -6.5f}; printf("%u %u %x\n", f.p.s, f.p.e, f.p.m);
    union by b = {.u = 0xAABBCCDD}; printf("%x %x %x %x\n", b.s.a, b.s.d, b.bytes[1], b.half[1]); b.s.b = 0; printf("%x\n", b.u);
    union flags g; g.v = 0; g.f.a = 1; g.f.rest = 5; printf("%d\n", g.v); g.v = 3; printf("%d %d %d\n", g.f.a, g.f.b, g.f.rest);
    return 0;
}
