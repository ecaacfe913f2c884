#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <stdint.h>
static void put_int(void *dst, int v) { *(int *)dst = v; } static int get_int(const void *src) { return *(const int *)src; }
static void put_bytes(unsigned char *b, uint32_t v) { for (int i = 0; i < 4; i++) b[i] = v >> (8 * i); }
struct Hdr { int magic; int len; char tag[4]; float ver; };
static unsigned hash(const void *p, size_t n) { const unsigned char *b = p; unsigned h = 5381; while (n--) h = h * 33 ^ *b++; return h; }
struct Key { int a; short b; char c[2]; };
int main(void) {
    unsigned char buf[64] = {0}; put_int(buf, 0x01020304); printf("%d %d %d %d\n", buf[0], buf[1], buf[2], buf[3]); put_int(buf + 4, -1); printf("%d\n", get_int(buf + 4)); put_bytes(buf + 8, 1000); printf("%d\n", get_int(buf + 8)); *(int *)(buf + 12) = 77; printf("%d %d\n", buf[12], *(int *)(buf + 12)); *(float *)(buf + 16) = 1.5f; printf("%02x%02x %g\n", buf[19], buf[18], *(float *)&buf[16]);
    struct Hdr *h = (struct Hdr *)(buf + 20); h->magic = 0xCAFE; h->len = 10; memcpy(h->tag, "abcd", 4); h->ver = 2.5f; unsigned char copy[64]; memcpy(copy, buf, 64); struct Hdr *g = (struct Hdr *)(copy + 20); printf("%x %d %.4s %g\n", g->magic, g->len, g->tag, g->ver); struct Hdr out; memcpy(&out, copy + 20, sizeof out); printf("%x %d\n", out.magic, out.len);
    struct Key k = {1, 2, "xy"}; printf("%u\n", hash(&k, sizeof k)); int arr[3] = {1, 2, 3}; printf("%u %u\n", hash(arr, sizeof arr), hash("hello", 5)); double d = 3.25; printf("%u\n", hash(&d, sizeof d));
    for (int i = 0; i < 3; i++) { void *p = buf + 40; int *q = p; q[0] = i; q[1] = i * 2; q[2] = -i; printf("%d ", get_int(buf + 44)); } puts(""); (*(int *)(buf + 12))++; printf("%d\n", get_int(buf + 12)); *(int *)(buf + 12) += 5; printf("%d %d\n", *(int *)(buf + 12), buf[12]); return 0;
}
