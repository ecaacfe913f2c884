#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <errno.h>
#include <stddef.h>
#include <limits.h>
#include <math.h>
#include <float.h>
#include <inttypes.h>
int main(void) {
    printf("[%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%#o|%o]\n", 42, 42, 42, 42, 42, 255, 255, 255, 8, 8);
    printf("[%.3d|%8.3d|%-8.3d|%+.3d|%.0d|%.0x]\n", 5, 5, 5, 5, 0, 0);
    printf("[%hhd|%hd|%ld|%lld|%zu|%td|%jd]\n", 300, 70000, 5L, -5LL, sizeof(int), (ptrdiff_t)-3, (intmax_t)9);
    printf("[%hhu|%hu|%u|%lu]\n", -1, -1, -1, -1L);
    printf("[%f|%.0f|%#.0f|%10.3f|%-10.3f|%+f|%010.2f]\n", 3.14159, 2.5, 2.5, 3.14159, 3.14159, 1.0, -3.14159);
    printf("[%e|%.0e|%E|%12.4e|%g|%g|%g|%G|%#g]\n", 12345.678, 12345.678, 0.00012, 1e100, 100000.0, 1000000.0, 1e-5, 1e-10, 1.0);
    printf("[%a|%A|%.2a]\n", 1.0, 255.5, 3.14159);
    printf("[%s|%10s|%-10s|%.2s|%10.3s|%c|%5c|%-5c|%%]\n", "hi", "hi", "hi", "hello", "hello", 'x', 'y', 'z');
    printf("[%*d|%-*d|%.*f|%*.*f]\n", 6, 42, 6, 42, 2, 3.14159, 8, 3, 2.71828);
    printf("[%*d]\n", -6, 42); printf("[%.*s]\n", -1, "all");
    printf("[%f %f %f %F]\n", INFINITY, -INFINITY, NAN, INFINITY); printf("[%5.1f|%-8f|%08f]\n", INFINITY, INFINITY, -INFINITY);
    printf("%d %s\n", printf("abc"), "x"); printf("%p\n", NULL); printf("%s\n", (char *)NULL ? "a" : "b");
    printf("%.15g %.17g %g %g\n", 0.1, 0.1, DBL_MAX, DBL_MIN); printf("%.20f\n", 0.1); printf("%.3g %.10g\n", 1234567.0, 1234567.0);
    printf("%Lf %Lg\n", 1.5L, 2.25L); printf("%lf\n", 1.5); printf("%i\n", -0); printf("%g %g\n", -0.0, 0.0);
    char buf[20]; int n = snprintf(buf, sizeof buf, "%s-%d", "this is a long string", 12345); printf("%d [%s]\n", n, buf);
    n = snprintf(NULL, 0, "%d", 123456); printf("%d\n", n); n = snprintf(buf, 1, "xyz"); printf("%d [%s]\n", n, buf);
    n = sprintf(buf, "%c%c%c", 'a', 0, 'b'); printf("%d %d\n", n, buf[2]);
    char *e; 
    const char *ls[] = {"123", "  -42abc", "0x1F", "077", "z", "", "99999999999999999999", "-99999999999999999999", "0x", "+5", "1e3", "101"};
    for (int i = 0; i < 12; i++) for (int b = 0; b <= 16; b += (b == 0 ? 2 : b == 2 ? 8 : 6)) { errno = 0; long v = strtol(ls[i], &e, b); printf("%ld/%d/%d ", v, (int)(e - ls[i]), errno); if (b == 16) puts(""); }
    errno = 0; unsigned long ul = strtoul("-1", &e, 10); printf("%lu %d\n", ul, errno); ul = strtoul("18446744073709551616", &e, 10); printf("%lu %d\n", ul, errno == ERANGE);
    long long ll = strtoll("-9223372036854775808", NULL, 10); printf("%lld\n", ll); unsigned long long ull = strtoull("ffffffffffffffff", NULL, 16); printf("%llu\n", ull);
    const char *ds[] = {"3.14", "  -2.5e3xyz", "inf", "-INFINITY", "nan", "0x1.8p3", ".5", "5.", "e5", "1e400", "1e-400", "+.e1", "1e", "1e+", "infinit"};
    for (int i = 0; i < 15; i++) { errno = 0; double d = strtod(ds[i], &e); printf("%g/%d/%d ", d, (int)(e - ds[i]), errno); } puts("");
    printf("%d %ld %lld %g\n", atoi(" 12abc"), atol("-7"), atoll("9000000000"), atof("1.5e2x")); printf("%d %d\n", atoi("junk"), atoi("+-3"));
    int a, b, c; char w[20], ch; float f; double d; long l; unsigned u; short h;
    printf("%d: ", sscanf("12 34 56", "%d %d %d", &a, &b, &c)); printf("%d %d %d\n", a, b, c);
    printf("%d: ", sscanf("12,34", "%d,%d,%d", &a, &b, &c)); printf("%d %d\n", a, b);
    printf("%d: ", sscanf("abc 3.5 1e2", "%s %f %lf", w, &f, &d)); printf("%s %g %g\n", w, f, d);
    printf("%d: ", sscanf("x=10;y=0x1f", "x=%d;y=%x", &a, &u)); printf("%d %u\n", a, u);
    printf("%d: ", sscanf("0x1f 010 9", "%i %i %i", &a, &b, &c)); printf("%d %d %d\n", a, b, c);
    printf("%d: ", sscanf("hello world", "%3s%c%[a-z]", w, &ch, buf)); printf("%s %c %s\n", w, ch, buf);
    printf("%d: ", sscanf("key = value here", "%[^=]= %[^\n]", w, buf)); printf("[%s] [%s]\n", w, buf);
    printf("%d: ", sscanf("123456", "%2d%3d%d", &a, &b, &c)); printf("%d %d %d\n", a, b, c);
    printf("%d: ", sscanf("5 apples", "%d %*s%n", &a, &n)); printf("%d %d\n", a, n);
    printf("%d ", sscanf("", "%d", &a)); printf("%d ", sscanf("abc", "%d", &a)); printf("%d\n", sscanf("   ", "%s", w));
    printf("%d: ", sscanf("-5 70000 -1", "%hd %ld %u", &h, &l, &u)); printf("%d %ld %u\n", h, l, u);
    printf("%d: ", sscanf("12:34:56.78", "%d:%d:%lf", &a, &b, &d)); printf("%d %d %g\n", a, b, d);
    printf("%d: ", sscanf("50% done", "%d%% %s", &a, w)); printf("%d %s\n", a, w);
    printf("%d: ", sscanf("]abc]", "%[]abc]", w)); printf("%s\n", w);
    printf("%d: ", sscanf("a-b-c", "%[a-c-]", w)); printf("%s\n", w);
    printf("%d: ", sscanf("AB CD", "%2c %2c", w, buf)); printf("%.2s %.2s\n", w, buf);
    unsigned char uc; long long q; size_t z; printf("%d: ", sscanf("200 -9000000000 77", "%hhu %lld %zu", &uc, &q, &z)); printf("%d %lld %zu\n", uc, q, z);
    return 0;
}
