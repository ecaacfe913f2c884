/* Arbitrary precision: factorials, powers of two, Fibonacci. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define BASE 10000
typedef struct { int size; int *digit; int room; } Big;
static Big *newBig(int v) {
    Big *b = malloc(sizeof(Big));
    b->room = 4;
    b->digit = calloc(b->room, sizeof(int));
    b->size = 1;
    b->digit[0] = v;
    return b;
}
static void reserve(Big *b, int n) {
    if (n <= b->room) return;
    while (b->room < n) b->room *= 2;
    b->digit = realloc(b->digit, b->room * sizeof(int));
}
static void times(Big *b, int k) {
    int carry = 0;
    for (int i = 0; i < b->size; i++) {
        int v = b->digit[i] * k + carry;
        b->digit[i] = v % BASE;
        carry = v / BASE;
    }
    while (carry) {
        reserve(b, b->size + 1);
        b->digit[b->size++] = carry % BASE;
        carry /= BASE;
    }
}
static void add(Big *a, const Big *b) {
    int carry = 0;
    for (int i = 0; i < b->size || carry; i++) {
        if (i == a->size) {
            reserve(a, a->size + 1);
            a->digit[a->size++] = 0;
        }
        int v = a->digit[i] + carry + (i < b->size ? b->digit[i] : 0);
        a->digit[i] = v % BASE;
        carry = v / BASE;
    }
}
static void print(const Big *b) {
    printf("%d", b->digit[b->size - 1]);
    for (int i = b->size - 2; i >= 0; i--) printf("%04d", b->digit[i]);
    printf("\n");
}
static void drop(Big *b) {
    free(b->digit);
    free(b);
}
int main(void) {
    Big *f = newBig(1);
    for (int i = 2; i <= 50; i++) times(f, i);
    print(f);
    drop(f);
    Big *p = newBig(1);
    for (int i = 0; i < 200; i++) times(p, 2);
    print(p);
    drop(p);
    Big *a = newBig(0), *b = newBig(1);
    for (int i = 0; i < 150; i++) {
        add(a, b);
        Big *t = a;
        a = b;
        b = t;
    }
    print(a);
    drop(a);
    drop(b);
    return 0;
}
