/* Bit tricks with unsigned types of all widths. */
#include <stdio.h>
#include <stdint.h>
static int popcount(unsigned x) {
    int n = 0;
    for (; x; x &= x - 1) n++;
    return n;
}
static uint32_t reverse(uint32_t x) {
    x = (x >> 16) | (x << 16);
    x = ((x & 0xFF00FF00u) >> 8) | ((x & 0x00FF00FFu) << 8);
    x = ((x & 0xF0F0F0F0u) >> 4) | ((x & 0x0F0F0F0Fu) << 4);
    x = ((x & 0xCCCCCCCCu) >> 2) | ((x & 0x33333333u) << 2);
    return ((x & 0xAAAAAAAAu) >> 1) | ((x & 0x55555555u) << 1);
}
static uint32_t rotl(uint32_t x, int k) { return (x << k) | (x >> (32 - k)); }
static void binary(unsigned x, int bits) {
    while (bits-- > 0) putchar('0' + (x >> bits & 1));
    putchar('\n');
}
int main(void) {
    printf("%d %d\n", popcount(0xF0F0u), popcount(~0u));
    printf("%08x %08x\n", reverse(1), reverse(0x12345678));
    printf("%08x\n", rotl(0x80000001u, 4));
    binary(0xA5, 8);
    uint8_t b = 0xFF;
    b++;
    uint16_t h = 65535;
    h += 2;
    int16_t s = 32767;
    s++;
    int8_t c = (int8_t)200;
    printf("%u %u %d %d\n", b, h, s, c);
    uint64_t w = 0;
    w--;
    printf("%llu %llx\n", (unsigned long long)w, (unsigned long long)(w >> 60));
    unsigned g = 0xDEADBEEF;
    printf("%x %x %x\n", g ^ 0xFFFFFFFF, g & ~0xFFu, g >> 16 | g << 16);
    printf("%d %d\n", -17 / 5, -17 % 5);
    printf("%d\n", (int)((3u - 5u) > 0));
    return 0;
}
