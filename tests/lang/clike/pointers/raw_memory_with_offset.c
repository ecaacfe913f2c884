#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
    char *q = (char *)malloc(40) + 4;
    *q = 'a'; q[1] = 0;
    printf("%s\n", q);
    strcpy(q, "hello");
    printf("%s\n", q);
    char *m = malloc(32);
    char *r = m + 8;
    strcpy(r, "later");
    printf("%s %c\n", r, *r);
    void *v = malloc(16);
    char *s = (char *)v + 2;
    *s = 'x'; s[1] = 0; s[2] = 7;
    printf("%s %d\n", s, (int)strlen(s));
    char *t = (char *)malloc(20) + 4;
    strcpy(t, "to you");
    printf("%s\n", t);
    free(t - 4);
    free(v);
    char *z = (char *)calloc(10, 1) + 3;
    printf("%d %s|\n", *z, z);
    sprintf(z, "%d", 12);
    printf("%s\n", z);
    free(q - 4);
    unsigned char *hd = (unsigned char *)malloc(12) + 4;
    hd[0] = 200; hd[-1] = 3;
    printf("%d %d\n", hd[0], hd[-1]);
    void *raw = malloc(24);
    int *n = (int *)((char *)raw + 8);
    n[0] = 5; n[1] = 6;
    printf("%d %d\n", n[0], n[1]);
    return 0;
}
