#include <stdio.h>
#include <stdint.h>
#include <string.h>
#include <stdlib.h>
union reg { struct { unsigned lo : 4, mid : 8; unsigned hi : 20; } f; uint32_t all; };
typedef union { struct { uint8_t c : 1, z : 1, i : 1, d : 1, b : 1, u : 1, v : 1, n : 1; }; uint8_t byte; } status;
typedef union instr { uint32_t raw; struct { uint32_t op : 6, rs : 5, rt : 5, rd : 5, sh : 5, fn : 6; } r; struct { uint32_t op : 6; uint32_t rs : 5; uint32_t rt : 5; int32_t imm : 16; } i; unsigned char bytes[4]; } instr;
union dbl { double d; struct { uint64_t m : 52, e : 11, s : 1; } p; uint64_t u; };
struct cpu { status st; int a; union reg regs[3]; union { int v; struct { int lo : 16; int hi : 16; } h; } acc; };
static void set(union reg *r, unsigned v) { r->f.hi = v; r->f.mid |= 0x0F; r->f.lo++; }
static union reg make(unsigned x) { union reg r = {.all = x}; r.f.lo = 15; return r; }
static void flags(status *s, int r) { s->z = r == 0; s->n = r < 0; s->c ^= 1; }
int main(void) {
    union reg r = {{1, 2, 3}}, q = {.f = {.hi = 5, .lo = 9}}, z = {0}, w = {.f.mid = 0x81}; printf("%x %x %x %x\n", r.all, q.all, z.all, w.all);
    r.all = 0xABCDEF01; printf("%x %x %x\n", r.f.lo, r.f.mid, r.f.hi); set(&r, 0x12345); printf("%x\n", r.all); r = make(0x70); printf("%x %d\n", r.all, r.f.mid); q = r; q.f.hi -= 1; printf("%x %x\n", q.all, r.all);
    status s = {.byte = 0}; flags(&s, 0); printf("%02x ", s.byte); flags(&s, -5); printf("%02x ", s.byte); s.byte |= 0x40; printf("%d%d%d\n", s.v, s.n, s.c); if (s.v && !s.z) puts("overflow"); s.b = 3; printf("%d %02x\n", s.b, s.byte);
    instr in = {.raw = 0}; in.r.op = 35; in.r.rs = 29; in.r.fn = 0x3F; printf("%08x %02x %02x\n", in.raw, in.bytes[0], in.bytes[3]); in.i.imm = -4; printf("%08x %d %d\n", in.raw, in.i.imm, in.r.fn); instr prog[2] = {{0x12345678}, {.i = {8, 1, 2, -1}}}; for (int k = 0; k < 2; k++) printf("%u/%u/%d ", prog[k].r.op, prog[k].i.rt, prog[k].i.imm); puts("");
    union dbl d = {.d = -0.15625}; printf("%d %d %llx\n", (int)d.p.s, (int)d.p.e, (unsigned long long)d.p.m); d.p.s = 0; d.p.e++; printf("%g\n", d.d); d.u = 0x4000000000000000ULL; printf("%g %d\n", d.d, (int)d.p.e);
    struct cpu c; memset(&c, 0, sizeof c); c.st.z = 1; c.regs[1].f.mid = 200; c.regs[2] = c.regs[1]; c.regs[2].f.mid++; c.acc.v = -1; c.acc.h.lo = 5; printf("%d %x %x %x %d\n", c.st.byte, c.regs[1].all, c.regs[2].all, c.acc.v, c.acc.h.hi); struct cpu copy = c, *p = &copy; p->st.byte = 0xFF; p->regs[0].f.hi = ~0u; printf("%d %x %d\n", p->st.n, p->regs[0].all, c.st.byte);
    union reg *h = malloc(2 * sizeof *h); h[0].all = 0; h[1].f.lo = 7; h[1].f.mid = h[1].f.lo * 3; printf("%x %zu %zu\n", h[1].all, sizeof(union reg), sizeof(status)); for (int k = 0; k < 20; k++) h[0].f.lo++; printf("%u\n", h[0].f.lo); h[0].f.lo--; unsigned t = h[0].f.lo++ + 1; printf("%u %x\n", t, h[0].all); uint32_t bits; memcpy(&bits, &h[1], 4); printf("%x\n", bits); FILE *f = tmpfile(); fwrite(&h[1], sizeof *h, 1, f); rewind(f); unsigned char b4[4]; fread(b4, 1, 4, f); printf("%02x%02x\n", b4[0], b4[1]); return 0;
}
