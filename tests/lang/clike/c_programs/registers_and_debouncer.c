#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
/* embedded style: registers as volatile structs, ring buffer, debouncer, state machine table */
#define BIT(n) (1u << (n))
#define SET(r, m) ((r) |= (m))
#define CLR(r, m) ((r) &= ~(m))
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))
typedef struct { volatile uint32_t CR, SR, DR; volatile uint8_t pad[4]; } uart_t;
static uart_t uart_hw;
#define UART (&uart_hw)
_Static_assert(sizeof(uart_t) == 16, "register layout");
typedef union { uint16_t word; struct { uint16_t carry : 1, zero : 1, neg : 1, : 5, mode : 3, irq : 5; }; } flags_t;
typedef struct { uint8_t buf[16]; uint8_t head, tail; } ring_t;
static bool ring_put(ring_t *r, uint8_t b) {
    uint8_t next = (uint8_t)(r->head + 1) & 15;
    if (next == r->tail) return false;
    r->buf[r->head] = b; r->head = next;
    return true;
}
static bool ring_get(ring_t *r, uint8_t *b) {
    if (r->head == r->tail) return false;
    *b = r->buf[r->tail++]; r->tail &= 15;
    return true;
}
typedef enum { ST_IDLE, ST_HEAD, ST_LEN, ST_DATA, ST_CRC, ST_N } state_t;
typedef struct { state_t st; uint8_t len, pos, data[8], crc; int good, bad; } rx_t;
typedef state_t (*handler_t)(rx_t *, uint8_t);
static uint8_t crc8(uint8_t crc, uint8_t b) {
    crc ^= b;
    for (int i = 0; i < 8; i++) crc = crc & 0x80 ? (uint8_t)(crc << 1) ^ 0x07 : crc << 1;
    return crc;
}
static state_t on_idle(rx_t *r, uint8_t b) { (void)r; return b == 0x55 ? ST_HEAD : ST_IDLE; }
static state_t on_head(rx_t *r, uint8_t b) { r->crc = 0; r->pos = 0; return b == 0xAA ? ST_LEN : ST_IDLE; }
static state_t on_len(rx_t *r, uint8_t b) { if (b == 0 || b > sizeof r->data) return ST_IDLE; r->len = b; r->crc = crc8(r->crc, b); return ST_DATA; }
static state_t on_data(rx_t *r, uint8_t b) { r->data[r->pos++] = b; r->crc = crc8(r->crc, b); return r->pos == r->len ? ST_CRC : ST_DATA; }
static state_t on_crc(rx_t *r, uint8_t b) {
    if (b == r->crc) { r->good++; printf("frame:"); for (uint8_t i = 0; i < r->len; ++i) printf(" %02X", r->data[i]); printf("\n"); }
    else r->bad++;
    return ST_IDLE;
}
static const handler_t table[ST_N] = { on_idle, on_head, on_len, on_data, [ST_CRC] = on_crc };
static void isr(ring_t *q) { if (UART->SR & BIT(5)) { ring_put(q, (uint8_t)UART->DR); CLR(UART->SR, BIT(5)); } }
static void hw_rx(uint8_t b, ring_t *q) { UART->DR = b; SET(UART->SR, BIT(5)); isr(q); }
int main(void) {
    ring_t q = {0};
    rx_t rx = { .st = ST_IDLE };
    uint8_t payload[] = { 1, 2, 0xFE }, c = crc8(0, ARRAY_SIZE(payload));
    for (size_t i = 0; i < ARRAY_SIZE(payload); i++) c = crc8(c, payload[i]);
    uint8_t frame[16] = { 0, 0x55, 0xAA, 3 };
    memcpy(frame + 4, payload, sizeof payload);
    frame[7] = c;
    for (int round = 0; round < 3; round++) {
        if (round == 1) frame[5] ^= 0x10; else if (round == 2) frame[5] ^= 0x10;
        for (int i = 0; i < 8; i++) hw_rx(frame[i], &q);
        uint8_t b;
        while (ring_get(&q, &b)) rx.st = table[rx.st](&rx, b);
    }
    printf("good %d bad %d state %d\n", rx.good, rx.bad, rx.st);
    flags_t f = { .word = 0 };
    f.zero = 1; f.mode = 5; f.irq = 17;
    printf("%04x %zu\n", f.word, sizeof f);
    f.word = 0xffff; f.mode = 2;
    printf("%04x %u %u\n", f.word, f.mode, f.irq);
    int8_t t = -7; uint8_t u = (uint8_t)t;
    int16_t big = (int16_t)(300 * 300);
    printf("%d %u %d %d\n", t >> 1, u >> 1, big, (uint16_t)(u << 8) | 0x0f);
    for (uint8_t k = 250; k >= 250; k++) printf("%u ", k);
    printf("\n%d\n", ring_put(&q, 1) + ring_get(&q, &u) + u);
    volatile int spin = 3; while (spin--) ; printf("%d\n", spin);
    return 0;
}
