// Builds strings piece by piece. Argument: how many numbers.
#include "inc_size.h"

const int CHUNK_SIZE = 4000;

int32_t hashOf(str s) {
    long h = 7;
    int32_t n = length(s);
    for (int32_t i = 1; i <= n; i++) h = (h * 31 + s[i]) % 1000003;
    return h;
}

int main() {
    int32_t n = sizeArgument(1300000), chunks = 0;
    long total = 0, hash = 0;
    str chunk = "", digits;
    for (int32_t i = 1; i <= n; i++) {
        digits = inttostr(i);
        chunk = chunk + digits;
        chunk = chunk + chr(97 + i % 26);
        if (length(chunk) >= CHUNK_SIZE) {
            chunks = chunks + 1;
            total = total + length(chunk);
            hash = (hash * 17 + hashOf(chunk)) % 1000003;
            chunk = "";
        }
    }
    total = total + length(chunk);
    hash = (hash * 17 + hashOf(chunk)) % 1000003;
    printf("chunks %d characters %ld hash %ld\n", chunks, total, hash);
    return 0;
}
