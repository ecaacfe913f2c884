#include <stdio.h>
#include <stdlib.h>

static void first(void) { puts("first"); }
static void second(void) { puts("second"); }

int main(void) {
    if (atexit(first) != 0 || atexit(second) != 0)
        return 1;
    puts("main");
    return 0;
}
