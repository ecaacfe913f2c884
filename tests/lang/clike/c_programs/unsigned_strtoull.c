#include <stdio.h>
#include <stdlib.h>
int main(void) { printf("%lld %llu\n", strtoll("-5", 0, 10), strtoull("18446744073709551615", 0, 10)); printf("%llu\n", strtoull("18446744073709551615", NULL, 10)); unsigned long long x = strtoull("18446744073709551615", NULL, 10); printf("%llu\n", x); return 0; }
