#include <stdio.h>
static int add(int a, int b) { return a + b; }
static int mul(int a, int b) { return a * b; }
static int compose(int (*fs[])(int, int), int x) { return fs[1](x, 3);  }
static int compose2(int (**fs)(int, int), int x) { return fs[1](x, 3);  }
int main(void) {
    int (*fs[2])(int, int) = { add, mul};
   printf("%d\n", compose(fs, 10));
   printf("%d\n", compose2(fs, 10));
    return 0;
}
