#include <stdio.h>
#include <stdint.h>
#include <inttypes.h>
#include <limits.h>
#include <errno.h>
#include <string.h>
#include <stdlib.h>
#include <assert.h>
int main(void) {
    uint64_t a = UINT64_C(18446744073709551615);
    printf("%" PRIu64 "\n", a);
    uint64_t h = 14695981039346656037ULL;
    h *= 1099511628211ULL;
    printf("%llu %llx\n", (unsigned long long)h, (unsigned long long)h);
    uint64_t z = 0xcbf29ce484222325;
    printf("%" PRIx64 "\n", z);
    printf("%lu\n", ULONG_MAX);
    errno = 0;
    FILE *f = fopen("/nonexistent/zz", "r");
    if (f == NULL) { printf("%d %s\n", errno == ENOENT, strerror(errno)); }
    errno = 0;
    long v = strtol("99999999999999999999", NULL, 10);
    printf("%ld %d\n", v, errno == ERANGE);
    char *end;
    v = strtol("  42abc", &end, 10);
    printf("%ld [%s]\n", v, end);
    double d = strtod("3.5e2xyz", &end);
    printf("%g [%s]\n", d, end);
    v = strtol("0x1F", &end, 0);
    printf("%ld %d\n", v, *end == '\0');
    v = strtol("zz", &end, 36);
    printf("%ld\n", v);
    const char *bad = "abc";
    v = strtol(bad, &end, 10);
    printf("%d\n", end == bad);
    assert(v == 0);
    setvbuf(stdout, NULL, _IONBF, 0);
    fflush(NULL);
    fflush(stdout);
    int x, y;
    char w[20];
    printf("%d\n", sscanf("10 20 abc", "%d %d %s", &x, &y, w));
    printf("%d %d %s\n", x, y, w);
    float fl;
    double db;
    if (sscanf("1.5,2.5", "%f,%lf", &fl, &db) == 2) printf("%f %lf\n", fl, db);
    printf("%d\n", sscanf("key=value", "%[^=]=%s", w, w + 10));
    puts(w);
    puts(w + 10);
    exit(EXIT_FAILURE);
}
