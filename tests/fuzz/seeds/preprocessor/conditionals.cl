#define LEVEL 3
#if LEVEL > 2 && defined(LEVEL) && !defined OTHER
# define X 1
# if 0
#  error never
# elif LEVEL == 3
int a = X;
# else
#  error never
# endif
#elif 1 / 0
int a = 2;
#else
int a = 3;
#endif
#ifdef extended math factorial
int b = 1;
#endif
#ifndef LEVEL
#include "nosuch"
#endif
#undef LEVEL
#ifdef LEVEL
#error still there
#endif
#line 100 "other"
#pragma anything at all
int main() { return a + b + __LINE__ \
    + 1; }
