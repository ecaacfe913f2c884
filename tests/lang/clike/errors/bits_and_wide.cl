#include <stdio.h>
struct g { unsigned lo : 4; int x; };
union bad { struct g g; int i; };     // error: a union with a struct of bit-fields and others
union reg { struct { unsigned lo : 4, mid : 8; } f; unsigned all; };
union wide { struct { unsigned long a : 40, b : 40; } f; int i; };     // error: more than 64 bits
int main(void) {
    union reg r = {.all = 3};
    __typeof__(r.f) k = r.f;     // error: cannot assign
    wchar_t w[2] = L"abc";     // error: string of 3
    wprintf("%d", 1);     // error: wchar_t *
    _Alignas(3) int q;     // error: no power of 2
    return k.lo + q + w[0];
}
