#include <stdio.h>
#include <stdalign.h>
#include <stddef.h>
#include <stdnoreturn.h>
#include <stdint.h>
struct s { char c; double d; };
static alignas(16) char raw[32];
static _Alignas(double) unsigned char cell[sizeof(struct s)];
alignas(8) static int counter = 3;
noreturn static void die(int code);
_Static_assert(alignof(int) == 4, "int");
int main(void) {
    alignas(long) char buf[8] = "hi";
    printf("%zu %zu %zu %zu\n", alignof(char), alignof(short), alignof(struct s), _Alignof(max_align_t));
    printf("%d %d %s %d %zu\n", (int)((uintptr_t)raw & 15), (int)((uintptr_t)cell & 7), buf, counter, sizeof raw);
    die(3);
}
#include <stdlib.h>
static void die(int code) { printf("bye\n"); exit(code); }
