#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <stddef.h>
#include <errno.h>
#include <limits.h>
#include <stdbool.h>
/* network-ish packet building in byte buffers, unaligned access, endianness, checksums, struct overlays, memory pools, ring of bytes, tagged pointers by index */
#pragma pack(push, 1)
struct __attribute__((packed)) Eth { uint8_t dst[6], src[6]; uint16_t type; };
#pragma pack(pop)
struct Ip { uint8_t vihl, tos; uint16_t len, id, frag; uint8_t ttl, proto; uint16_t sum; uint32_t src, dst; };
static uint16_t bswap16(uint16_t x) { return x >> 8 | x << 8; } static uint32_t bswap32(uint32_t x) { return (x & 0xff) << 24 | (x & 0xff00) << 8 | (x >> 8 & 0xff00) | x >> 24; }
static uint16_t csum(const void *p, size_t n) { const uint16_t *w = p; uint32_t s = 0; for (; n > 1; n -= 2) s += *w++; if (n) s += *(const uint8_t *)w; while (s >> 16) s = (s & 0xffff) + (s >> 16); return ~s; }
static void put16(uint8_t **p, uint16_t v) { *(*p)++ = v >> 8; *(*p)++ = v; } static void put32(uint8_t **p, uint32_t v) { put16(p, v >> 16); put16(p, v); } static uint32_t get32(const uint8_t *p) { return (uint32_t)p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3]; }
static int is_little(void) { int one = 1; return *(char *)&one; }
static union { double d; uint64_t u; uint8_t b[8]; } pun;
struct Arena { unsigned char *base; size_t used, cap; }; static void *arena_alloc(struct Arena *a, size_t n, size_t align) { size_t at = (a->used + align - 1) & ~(align - 1); if (at + n > a->cap) return NULL; a->used = at + n; return a->base + at; }
typedef struct Cell { struct Cell *next; char data[24]; } Cell; typedef struct { Cell cells[8]; Cell *free; int live; } Pool; static void pool_init(Pool *p) { memset(p, 0, sizeof *p); for (int i = 0; i < 7; i++) p->cells[i].next = &p->cells[i + 1]; p->free = p->cells; } static void *pool_get(Pool *p) { Cell *c = p->free; if (!c) return NULL; p->free = c->next; p->live++; return c->data; } static void pool_put(Pool *p, void *d) { Cell *c = (Cell *)((char *)d - offsetof(Cell, data)); c->next = p->free; p->free = c; p->live--; }
static void *memcpy_words(void *d, const void *s, size_t n) { uint32_t *dw = d; const uint32_t *sw = s; while (n >= 4) { *dw++ = *sw++; n -= 4; } uint8_t *db = (uint8_t *)dw; const uint8_t *sb = (const uint8_t *)sw; while (n--) *db++ = *sb++; return d; }
static void generic_swap(void *a, void *b, size_t n) { unsigned char *x = a, *y = b, t; while (n--) { t = *x; *x++ = *y; *y++ = t; } } static void gsort(void *base, size_t n, size_t size, int (*cmp)(const void *, const void *)) { char *b = base; for (size_t i = 1; i < n; i++) for (size_t j = i; j > 0 && cmp(b + (j - 1) * size, b + j * size) > 0; j--) generic_swap(b + (j - 1) * size, b + j * size, size); }
static int cmpd(const void *a, const void *b) { double x = *(double *)a, y = *(double *)b; return (x > y) - (x < y); } static int cmpi(const void *a, const void *b) { return *(int *)a - *(int *)b; } struct KV { char k[8]; int v; float f; }; static int cmpkv(const void *a, const void *b) { return strcmp(((struct KV *)a)->k, ((struct KV *)b)->k); }
static void dumpbytes(const void *p, size_t n) { for (const unsigned char *b = p; n--; b++) printf("%02x", *b); putchar(' '); }
int main(void) {
    uint8_t buf[64] = {0}; struct Eth *e = (struct Eth *)buf; memcpy(e->dst, "\xff\xff\xff\xff\xff\xff", 6); e->src[5] = 7; e->type = bswap16(0x0800); struct Ip *ip = (struct Ip *)(buf + sizeof *e); ip->vihl = 0x45; ip->len = bswap16(40); ip->ttl = 64; ip->proto = 6; ip->src = bswap32(0x0a000001); ip->dst = bswap32(0xc0a80164); ip->sum = 0; ip->sum = csum(ip, sizeof *ip); printf("%zu %zu %04x %d\n", sizeof *e, sizeof *ip, bswap16(ip->sum), csum(ip, sizeof *ip)); for (int i = 0; i < 34; i++) printf("%02x", buf[i]); puts("");
    uint8_t *w = buf; put32(&w, 0xdeadbeef); put16(&w, 0x1234); printf("%x %ld %d\n", get32(buf), (long)(w - buf), is_little()); uint32_t u = *(uint32_t *)(buf + 1); printf("%08x\n", u); *(uint16_t *)&buf[3] = 0xabcd; dumpbytes(buf, 6); puts("");
    pun.d = -2.5; printf("%016lx %d %d %02x\n", pun.u, (int)(pun.u >> 63), (int)(pun.u >> 52 & 0x7ff) - 1023, pun.b[7]); float f = 3.14f; uint32_t bits; memcpy(&bits, &f, 4); printf("%08x %d\n", bits, *(int *)&f == (int)bits); long l = 0x1122334455667788; dumpbytes(&l, sizeof l); int i = -2; dumpbytes(&i, sizeof i); short s[3] = {1, -1, 256}; dumpbytes(s, sizeof s); double d = 1; dumpbytes(&d, 8); puts("");
    static unsigned char mem[256]; struct Arena a = {mem, 0, sizeof mem}; char *c1 = arena_alloc(&a, 3, 1); int *i1 = arena_alloc(&a, 4 * sizeof(int), _Alignof(int)); double *d1 = arena_alloc(&a, 2 * sizeof(double), 8); strcpy(c1, "ab"); for (int k = 0; k < 4; k++) i1[k] = k * k; d1[1] = 2.5; printf("%s %d %g %zu %d\n", c1, i1[3], d1[1], a.used, arena_alloc(&a, 300, 1) == NULL); printf("%d %d\n", mem[4], *(int *)(mem + 16)); i1[0] = 0x41424344; printf("%c%c%c%c\n", mem[4], mem[5], mem[6], mem[7]);
    Pool p; pool_init(&p); char *q[10]; int n = 0; while ((q[n] = pool_get(&p))) sprintf(q[n], "cell%d", n), n++; printf("%d %s %d\n", n, q[3], p.live); pool_put(&p, q[3]); pool_put(&p, q[5]); char *r = pool_get(&p); printf("%d %s %d\n", r == q[5], r, p.live);
    int src[5] = {1, 2, 3, 4, 5}, dst[5]; memcpy_words(dst, src, sizeof src); printf("%d %d\n", dst[4], memcmp(src, dst, sizeof src)); double ds[] = {3.5, -1, 2}; gsort(ds, 3, sizeof *ds, cmpd); int is[] = {5, 3, 9, -2}; gsort(is, 4, sizeof *is, cmpi); struct KV kv[] = {{"zed", 1, 1.5f}, {"ann", 2, 2.5f}, {"bob", 3, 3.5f}}; gsort(kv, 3, sizeof *kv, cmpkv); printf("%g %g %d %d %s %d %g\n", ds[0], ds[2], is[0], is[3], kv[0].k, kv[2].v, kv[2].f); generic_swap(&is[0], &is[3], sizeof(int)); printf("%d %d\n", is[0], is[3]);
    unsigned char *pb = (unsigned char *)is; pb[0] = 0xff; pb[1] = 0; printf("%d\n", is[0]); char *pc = (char *)&kv[1]; printf("%s %d\n", pc, *(int *)(pc + offsetof(struct KV, v))); *(float *)(pc + 12) = 9.5f; printf("%g\n", kv[1].f); uint64_t big = 0; for (int k = 0; k < 8; k++) ((uint8_t *)&big)[k] = k + 1; printf("%lx\n", big); int m[2][2] = {{1, 2}, {3, 4}}; int *flat = (int *)m; int sum = 0; for (int k = 0; k < 4; k++) sum = sum * 10 + flat[k]; printf("%d %d\n", sum, *(*(m + 1) + 1)); memset(m, 0xff, sizeof m); printf("%d\n", m[1][0]); memset(is, 1, sizeof is); printf("%d\n", is[2]); return 0;
}
