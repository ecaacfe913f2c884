#include <stdio.h>
#include <limits.h>
#include <stdint.h>
#if SIZE_MAX > UINT32_MAX && ULONG_MAX > 0xFFFFFFFFUL
#define BITS 64
#else
#define BITS 32
#endif
#if -1 < 0u
int signed_compare = 1;
#else
int signed_compare = 0;
#endif
#if (0u - 1) / 2 == 9223372036854775807 && 18446744073709551615u % 10 == 5 && -1 >> 1 == -1 && (0 - 1u) >> 63 == 1
int wide = 1;
#else
int wide = 0;
#endif
#if INT_MIN < 0 && LONG_MIN < LONG_MAX && !defined(__COUNTERX__) && defined(__FILE__) && defined __LINE__ && (2 || 1 / 0)
int mixed = 1;
#else
int mixed = 0;
#endif
#if (1 ? -1 : 0u) > 0
int cond = 1;
#else
int cond = 0;
#endif
int main(void) { printf("%d %d %d %d %d\n", BITS, signed_compare, wide, mixed, cond); return 0; }
