#include <stdint.h>
#include <stdio.h>
int main() {
    int64_t big = INT64_C(1) << 50;
    uint64_t huge = UINT64_C(9000000000000000000);
    int32_t small = INT32_C(-7);
    uint8_t byte = UINT8_C(255);
    printf("%lld %llu %d %d\n", (long long)big, (unsigned long long)huge, small, byte);
    return 0;
}
