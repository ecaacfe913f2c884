// the function that called setjmp has returned
#include <setjmp.h>
#include <stdio.h>

static jmp_buf place;

static void mark(void) {
    if (setjmp(place)) puts("again");
}

int main(void) {
    mark();
    puts("before");
    fflush(stdout);
    longjmp(place, 1);
    return 0;
}
