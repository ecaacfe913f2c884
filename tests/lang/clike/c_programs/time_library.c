#include <stdio.h>
#include <stdlib.h>
#include <time.h>
int main(void) {
    div_t d;
    d = div(17, 5);
    ldiv_t l = ldiv(-17L, 5L);
    printf("%d %d %ld %ld\n", d.quot, d.rem, l.quot, l.rem);
    time_t t = 86400 * 365;
    struct tm *g = gmtime(&t);
    printf("%d-%02d-%02d %d:%d:%d w%d y%d\n", g->tm_year + 1900, g->tm_mon + 1, g->tm_mday, g->tm_hour, g->tm_min,
           g->tm_sec, g->tm_wday, g->tm_yday);
    char buf[100];
    size_t n = strftime(buf, sizeof buf, "%Y-%m-%d %H:%M:%S %a %A %b %B %j %y %p %I %%", g);
    printf("%zu %s\n", n, buf);
    struct tm x = {0};
    x.tm_year = 124;
    x.tm_mon = 1;
    x.tm_mday = 30;
    x.tm_isdst = -1;
    time_t m = mktime(&x);
    printf("%d %d %d\n", x.tm_mon, x.tm_mday, m != (time_t)-1);
    printf("%s", asctime(g));
    printf("%s", asctime(gmtime(&t)));
    printf("%.1f\n", difftime(t + 10, t));
    clock_t c0 = clock();
    double el = (double)(clock() - c0) / CLOCKS_PER_SEC;
    printf("%d\n", el >= 0 && el < 1);
    time_t now = time(NULL);
    time(&now);
    struct tm *lt = localtime(&now);
    printf("%d\n", lt->tm_year > 120);
    struct tm copy = *lt;
    copy.tm_mday += 40;
    mktime(&copy);
    srand((unsigned)time(NULL));
    srand(time(0));
    return 0;
}
// test: no seeds the date is that of virtual time
