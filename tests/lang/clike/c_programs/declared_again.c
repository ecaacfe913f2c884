/* static locals, extern and tentative declarations */
#include <stdio.h>
int counter(void) {
    static int n;
    return ++n;
}
int *ptr(void) {
    static int a[3] = {1, 2, 3};
    return a;
}
const char *names(int i) {
    static const char *t[] = {"zero", [5] = "five"};
    return t[i] ? t[i] : "none";
}
int g = 5;
extern int g;
static int sg;
int tent;
int tent;
int main(void) {
    counter();
    counter();
    printf("%d\n", counter());
    ptr()[1] = 9;
    printf("%d %s %s\n", ptr()[1], names(5), names(2));
    {
        extern int g;
        printf("%d %d %d\n", g, sg, tent);
    }
    int x = 1;
    {
        int x = x + 1;
        (void)x;
    }
    printf("%d\n", x);
    for (int i = 0, j = 10; i < j; i++, j--)
        if (i == 4) printf("%d %d\n", i, j);
    return 0;
}
