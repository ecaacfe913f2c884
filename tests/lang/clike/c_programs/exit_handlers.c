#include <stdio.h>
#include <stdlib.h>
static void a(void) { puts("a"); }
static void b(void) { puts("b"); }
static void c(void) { puts("c"); }
int main(void) {
    atexit(a);
    atexit(b);
    if (atexit(c) != 0)
        return 1;
    puts("main");
    exit(3);
}
