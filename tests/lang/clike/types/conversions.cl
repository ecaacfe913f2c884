// clike.md 4.2, 4.3, 4.7: conversions on initialisation, assignment, passing and by casts
int asInt(int x) { return x; }
double asDouble(double x) { return x; }
struct Holder { int i; double d; char c; };
int main() {
    byte b = 300; char c = 321; bool t = 7, u = 0;
    printf("%d %d %d %d\n", b, c, t, u);
    b = -1; c = 256 + 'z';
    printf("%d %c\n", b, c);
    printf("%d %.2f\n", asInt(2.9), asDouble(3));      // passing truncates
    printf("%d %d\n", asInt('A'), asInt(true));
    struct Holder h;
    h.d = 7.9;
    int x = h.d;                                        // loose: truncates silently
    h.i = h.d * 2;
    int *p = &x; double *q = &h.d;
    *p = *q;
    printf("%d %d %d\n", x, h.i, *p);
    x = (int)-3.99; printf("%d %d %d\n", x, (byte)513, (char)66);
    printf("%d %d\n", (bool)0.0, (bool)0.5);
    printf("%d %d %.1f\n", int(4.7), byte(257), double(3) / 2);
    float f = 1; f /= 3;
    printf("%.15f %d\n", f, sizeof(f));                 // float is a double of size 4
    str s = 'x'; s = s + (str)42;
    printf("%s\n", s);
    short sh = 40000; unsigned short us = -1; signed char sc = 200;
    printf("%d %d %d\n", sh, us, sc);
    unsigned u32 = -1; unsigned long u64 = -1;
    printf("%u %lu %d\n", u32, u64, u32 > 0);
    printf("%d %d\n", -1 < 1u, sizeof(1u + 1L));        // as C: the int becomes unsigned
    u32 = 4000000000u; u32 += u32;
    printf("%u %u %u\n", u32, u32 / 3, u32 >> 4);
    long big = 2147483647; big++;
    printf("%ld %d\n", big, 2147483647 + 1);            // int has 64 bits
    double r = 7 / 2; printf("%g %g %g\n", r, 7 / 2., 1e300 * 1e10);
    printf("%d\n", 'a' + 1 == 98);
    return 0;
}
