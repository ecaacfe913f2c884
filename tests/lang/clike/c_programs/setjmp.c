#include <stdio.h>
#include <stdlib.h>
#include <setjmp.h>
static jmp_buf env;
static void fail(int code) {
    printf("failing with %d\n", code);
    longjmp(env, code);
}
static void work(int n) {
    if (n == 0)
        fail(7);
    work(n - 1);
}
int main(void) {
    volatile int tries = 0;
    int r = setjmp(env);
    if (r == 0) {
        printf("first\n");
        work(3);
        printf("never\n");
    } else
        printf("caught %d\n", r);
    if (tries < 2) {
        tries++;
        longjmp(env, tries + 10);
    }
    switch (setjmp(env)) {
    case 0:
        puts("zero");
        longjmp(env, 0);
    case 1:
        puts("one");
        break;
    default:
        puts("other");
    }
    return 0;
}
