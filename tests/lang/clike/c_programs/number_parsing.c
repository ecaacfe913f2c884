#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <limits.h>
enum status { OK, ERR_PARSE, ERR_RANGE };
static enum status parse_int(const char *s, int *out) {
    char *end;
    errno = 0;
    long v = strtol(s, &end, 10);
    if (end == s || *end != '\0')
        return ERR_PARSE;
    if (errno == ERANGE || v > INT_MAX || v < INT_MIN)
        return ERR_RANGE;
    *out = (int)v;
    return OK;
}
int main(void) {
    const char *t[] = {"42", "-17", "abc", "12x", "99999999999", "99999999999999999999999", "", " 5"};
    for (int i = 0; i < 8; i++) {
        int v = 0;
        enum status s = parse_int(t[i], &v);
        switch (s) {
        case OK:
            printf("%d\n", v);
            break;
        case ERR_PARSE:
            printf("parse error '%s'\n", t[i]);
            break;
        case ERR_RANGE:
            printf("range error\n");
            break;
        }
    }
    errno = 0;
    strtod("1e999", NULL);
    printf("%d\n", errno == ERANGE);
    printf("%lu\n", strtoul("-1", NULL, 10));
    char *e;
    double d = strtod("0x1.8p1 rest", &e);
    printf("%g%s\n", d, e);
    printf("%g\n", strtod("inf", NULL));
    printf("%lld\n", strtoll("-9223372036854775808", NULL, 10));
    printf("%d %d\n", atoi("2147483647"), atoi("-0"));
    printf("%s|%s\n", strerror(ERANGE), strerror(0));
    return 0;
}
