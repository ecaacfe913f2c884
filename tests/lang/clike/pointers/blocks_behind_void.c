/* memset and memcmp count the bytes of C also where only a void * leads to the values */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct Pair { int a, b; double c; };

static void clear(void *at, size_t n) { memset(at, 0, n); }
static int compare(const void *a, const void *b, size_t n) { return memcmp(a, b, n); }

int main(void) {
    int x[6] = {1, 2, 3, 4, 5, 6}, y[6] = {1, 2, 0, 4, 5, 6};
    struct Pair s[3] = {{1, 2, 3.5}, {4, 5, 6.5}, {7, 8, 9.5}};
    printf("%d", compare(x, y, 2 * sizeof(int)));
    printf(" %d\n", compare(x, y, sizeof x) > 0);
    clear(x, 2 * sizeof(int));
    for (int i = 0; i < 6; i++) printf("%d ", x[i]);
    printf("\n");
    void *copy = malloc(sizeof s);
    memcpy(copy, s, sizeof s);
    printf("%d\n", compare(copy, s, sizeof s));
    clear(s, sizeof(struct Pair));
    for (int i = 0; i < 3; i++) printf("%d %d %g\n", s[i].a, s[i].b, s[i].c);
    clear(copy, sizeof s);
    struct Pair *t = copy;
    printf("%d %g\n", t[2].b, t[2].c);
    free(copy);
    return 0;
}
