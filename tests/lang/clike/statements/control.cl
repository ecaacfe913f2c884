// clike.md 6
int main() {
    int i, n = 0;
    for (i = 0; ; i++) { if (i == 3) continue; if (i == 6) break; n += i; }
    printf("%d %d\n", i, n);
    for (int i = 10; i > 7; i--) printf("%d ", i);
    printf("%d\n", i);
    while (n > 0) { n -= 4; if (n == 2) break; }
    do n++; while (n < 5);
    printf("%d\n", n);
    for (i = 0; i < 4; i++) switch (i) { case 0: continue; case 1: printf("one "); default: printf("more "); break; case 3: printf("three\n"); }
    switch (5) { case 1: n = 0; }
    i = 0; n = 0;
loop:
    n += i++;
    if (i < 5) goto loop;
    printf("%d\n", n);
    { int n = 1; { int n = 2; printf("%d", n); } printf("%d\n", n); }
    int x = 3, y;
    y = x++ + 2 * --x; printf("%d %d\n", x, y);
    y = (x = 4, x * 2); printf("%d\n", y);
    x = y = 7; printf("%d %d\n", x, y);
    x += y -= 2; printf("%d %d\n", x, y);
    printf("%d %d %d\n", 1 ? 2 : 3, 0 ? 2 : 0 ? 3 : 4, !5 + !0);
    int calls = 0;
    if (0 && calls++) {} if (1 || calls++) {} printf("%d\n", calls);
    for (i = 0, n = 10; i < n; i += 3, n--) ; printf("%d %d\n", i, n);
    str s = ""; if (s) printf("no"); else printf("yes\n");
    int *p = NULL; if (!p && !(p != NULL)) printf("null\n");
    for (i = 5; i < 3; i++) ; printf("%d\n", i);
    for (i = 0; i < 3; i++) { if (i == 1) break; } printf("%d\n", i);
    for (i = 3; i >= 0; i--) ; printf("%d\n", i);
    long k; for (k = 1; k <= 3; ++k) ; printf("%ld\n", k);
    unsigned u; for (u = 3; u > 0; u--) ; printf("%u\n", u);
    return 0;
}
