// Unsigned arithmetic, shifts, macros with # and ##.
#define BIT(n) (1u << (n))
#define SHOW(x) printf("%-22s = %#010x\n", #x, (unsigned)(x))
#define FLAG(name, n) name##_BIT = BIT(n)

enum { FLAG(READ, 2), FLAG(WRITE, 1), FLAG(EXECUTE, 0) };

unsigned reverse(unsigned x) {
    x = x >> 1 & 0x55555555 | (x & 0x55555555) << 1;
    x = x >> 2 & 0x33333333 | (x & 0x33333333) << 2;
    x = x >> 4 & 0x0f0f0f0f | (x & 0x0f0f0f0f) << 4;
    return x >> 24 | x >> 8 & 0xff00 | (x & 0xff00) << 8 | x << 24;
}

int ones(unsigned x) {
    int n = 0;
    for (; x != 0; x &= x - 1) n++;
    return n;
}

int main() {
    unsigned x = 0x12345678;
    SHOW(x);
    SHOW(reverse(x));
    SHOW(x ^ reverse(reverse(x)));
    SHOW(~x);
    SHOW(x << 4 | x >> 28);
    SHOW(READ_BIT | WRITE_BIT);
    printf("%d bits set, %s\n", ones(x), x & EXECUTE_BIT ? "executable" : "not executable");
    unsigned char small = 250;
    small += 10; // wraps as in C
    signed char back = (signed char)200;
    printf("%d %d %u\n", small, back, 0u - 1);
    return 0;
}
