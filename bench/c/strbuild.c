/* Builds strings piece by piece (numbers and single characters) and reads them back.
 * Argument: n, the pieces. */
#include "bench.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { CHUNK_SIZE = 4000 };

typedef struct String {
    char *bytes;
    size_t length, room;
} String;

static void append(String *s, const char *bytes, size_t length) {
    if (s->length + length > s->room) {
        s->room = 2 * (s->length + length);
        s->bytes = realloc(s->bytes, s->room);
        if (!s->bytes) {
            exit(1);
        }
    }
    memcpy(s->bytes + s->length, bytes, length);
    s->length += length;
}

static int hashOf(const String *s) {
    int64_t h = 7;
    for (size_t i = 0; i < s->length; i++) {
        h = (h * 31 + (unsigned char)s->bytes[i]) % 1000003;
    }
    return (int)h;
}

int main(int argc, char **argv) {
    int n = sizeArg(argc, argv, 1300000);
    String chunk = {NULL, 0, 0};
    int chunks = 0;
    int64_t total = 0, hash = 0;
    for (int i = 1; i <= n; i++) {
        char digits[16];
        append(&chunk, digits, (size_t)snprintf(digits, sizeof digits, "%d", i));
        char letter = (char)(97 + i % 26);
        append(&chunk, &letter, 1);
        if (chunk.length >= CHUNK_SIZE) {
            chunks++;
            total += (int64_t)chunk.length;
            hash = (hash * 17 + hashOf(&chunk)) % 1000003;
            chunk.length = 0;
        }
    }
    total += (int64_t)chunk.length;
    hash = (hash * 17 + hashOf(&chunk)) % 1000003;
    printf("chunks %d characters %lld hash %lld\n", chunks, (long long)total, (long long)hash);
    free(chunk.bytes);
    return 0;
}
