/* free through a char pointer that counts the bytes of other values */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static void release(void *v) { char *q = (char *)v; free(q); }
int main(void) {
    void *p = malloc(6 * sizeof(int));
    int *a = p;
    a[1] = 5;
    char *q = (char *)p;
    free(q);
    int *b = malloc(4 * sizeof(int));
    b[0] = 1;
    void *v = b;
    free((char *)v + 0);
    int *c = calloc(3, sizeof(int));
    c[2] = 1;
    release(c);
    void *m = malloc(10);
    free((char *)m + 4 - 4);
    printf("done\n");
    return 0;
}
