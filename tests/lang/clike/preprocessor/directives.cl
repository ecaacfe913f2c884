#!/usr/bin/env clike
// clike.md 2
#include <stdio.h>
#include "inc_values.h"
#include "inc_values.h"
#if 0
this 'is not' read "at all
#if 1
#endif
#elif defined FROM_INCLUDE && FROM_INCLUDE >= 17
int branch = 2;
#else
int branch = 3;
#endif
#ifdef extended math Factorial
int hasMath = 1;
#else
int hasMath = 0;
#endif
#ifdef extended nothing
#error not here
#endif
#ifdef NOPE
#elif __CLIKE__
#define CHOSEN "elif"
#elseif FROM_INCLUDE
#define CHOSEN "elseif"
#endif
#if (1 + 2 * 3 == 7 ? 4 : 5) == 4 && -1 < 0 && (0x10 | 1) == 17 && 'A' == 65
#define ARITHMETIC 1
#endif
#unknown directive
#pragma anything
#define LONG_ONE(a, b) a + \
    b
#define EMPTY()
#define VARIADIC(...) sizeof(#__VA_ARGS__)
int main() {
    printf("%d %d %d %s %d\n", included(1), branch, hasMath, CHOSEN, ARITHMETIC);
    printf("%d %d%d\n", LONG_ONE(1, 2), 3 EMPTY(), VARIADIC(a, b));
    printf("%d %s\n", __LINE__, __func__);
#undef FROM_INCLUDE
#ifndef FROM_INCLUDE
    printf("gone\n");
#endif
#line 1
    return 0; /* a comment
    over lines */ // and another \
    continued
}
