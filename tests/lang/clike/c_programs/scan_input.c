#include <stdio.h>
#include <string.h>
#include <stdlib.h>
int main(void) {
    int n;
    printf("Enter: ");
    if (scanf("%d", &n) != 1)
        return 1;
    int *a = malloc(n * sizeof(int));
    for (int i = 0; i < n; i++)
        scanf("%d", a + i);
    long s = 0;
    int mx = a[0];
    for (int i = 0; i < n; i++) {
        s += a[i];
        if (a[i] > mx)
            mx = a[i];
    }
    printf("sum %ld max %d avg %.2f\n", s, mx, (double)s / n);
    char name[20], c;
    scanf(" %c", &c);
    scanf("%19s", name);
    printf("%c %s\n", c, name);
    float f;
    double d;
    scanf("%f%lf", &f, &d);
    printf("%.2f %.3f\n", f, d);
    char line[50];
    scanf(" %[^\n]", line);
    printf("[%s]\n", line);
    int h, m;
    scanf("%d:%d", &h, &m);
    printf("%02d:%02d\n", h, m);
    unsigned x;
    scanf("%x", &x);
    printf("%u\n", x);
    int r = scanf("%d", &n);
    printf("%d\n", r);
    while ((r = getchar()) != '\n' && r != EOF)
        ;
    char buf[10];
    while (fgets(buf, sizeof buf, stdin) != NULL) {
        buf[strcspn(buf, "\n")] = 0;
        printf("<%s>", buf);
    }
    puts("");
    printf("%d\n", scanf("%d", &n));
    free(a);
    return 0;
}
