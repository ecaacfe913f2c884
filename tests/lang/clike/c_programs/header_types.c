#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <limits.h>
#include <float.h>
#include <stdint.h>
#include <inttypes.h>
#include <errno.h>
#include <math.h>
#include <time.h>
#include <signal.h>
#include <wchar.h>
#include <stddef.h>
#include <stdbool.h>
#include <sys/types.h>
#include <uchar.h>
int main(void) {
printf("int8_t %zu\n", sizeof(int8_t));
printf("int16_t %zu\n", sizeof(int16_t));
printf("int32_t %zu\n", sizeof(int32_t));
printf("int64_t %zu\n", sizeof(int64_t));
printf("uint8_t %zu\n", sizeof(uint8_t));
printf("uint16_t %zu\n", sizeof(uint16_t));
printf("uint32_t %zu\n", sizeof(uint32_t));
printf("uint64_t %zu\n", sizeof(uint64_t));
printf("int_least8_t %zu\n", sizeof(int_least8_t));
printf("int_least16_t %zu\n", sizeof(int_least16_t));
printf("int_least32_t %zu\n", sizeof(int_least32_t));
printf("int_least64_t %zu\n", sizeof(int_least64_t));
printf("uint_least8_t %zu\n", sizeof(uint_least8_t));
printf("uint_least16_t %zu\n", sizeof(uint_least16_t));
printf("uint_least32_t %zu\n", sizeof(uint_least32_t));
printf("uint_least64_t %zu\n", sizeof(uint_least64_t));
printf("int_fast8_t %zu\n", sizeof(int_fast8_t));
printf("int_fast16_t %zu\n", sizeof(int_fast16_t));
printf("int_fast32_t %zu\n", sizeof(int_fast32_t));
printf("int_fast64_t %zu\n", sizeof(int_fast64_t));
printf("uint_fast8_t %zu\n", sizeof(uint_fast8_t));
printf("uint_fast16_t %zu\n", sizeof(uint_fast16_t));
printf("uint_fast32_t %zu\n", sizeof(uint_fast32_t));
printf("uint_fast64_t %zu\n", sizeof(uint_fast64_t));
printf("intptr_t %zu\n", sizeof(intptr_t));
printf("uintptr_t %zu\n", sizeof(uintptr_t));
printf("intmax_t %zu\n", sizeof(intmax_t));
printf("uintmax_t %zu\n", sizeof(uintmax_t));
printf("size_t %zu\n", sizeof(size_t));
printf("ssize_t %zu\n", sizeof(ssize_t));
printf("ptrdiff_t %zu\n", sizeof(ptrdiff_t));
printf("wchar_t %zu\n", sizeof(wchar_t));
printf("wint_t %zu\n", sizeof(wint_t));
printf("time_t %zu\n", sizeof(time_t));
printf("clock_t %zu\n", sizeof(clock_t));
printf("sig_atomic_t %zu\n", sizeof(sig_atomic_t));
printf("bool %zu\n", sizeof(bool));
printf("float_t %zu\n", sizeof(float_t));
printf("double_t %zu\n", sizeof(double_t));
printf("div_t %zu\n", sizeof(div_t));
printf("ldiv_t %zu\n", sizeof(ldiv_t));
printf("lldiv_t %zu\n", sizeof(lldiv_t));
printf("imaxdiv_t %zu\n", sizeof(imaxdiv_t));
printf("off_t %zu\n", sizeof(off_t));
printf("pid_t %zu\n", sizeof(pid_t));
printf("char16_t %zu\n", sizeof(char16_t));
printf("char32_t %zu\n", sizeof(char32_t));
return 0; }
