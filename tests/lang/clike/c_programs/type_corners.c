#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>
/* type system corners: bitfields, flexible arrays, compound literals, designators, nested anon unions, enums, const, arrays of fn pointers, _Generic, _Static_assert, VLAs */
struct Flags { unsigned a : 1, b : 3; signed c : 4; unsigned : 0; unsigned d : 12; bool e : 1; };
union Num { uint32_t u; int32_t i; float f; uint8_t b[4]; struct { uint16_t lo, hi; } w; };
struct Packet { uint8_t type; uint16_t len; uint8_t data[]; };
typedef struct { enum { T_INT, T_STR, T_PAIR } tag; union { long i; const char *s; struct { int x, y; } pair; } as; } Value;
typedef int (*op_t)(int, int); static int add(int a, int b) { return a + b; } static int sub(int a, int b) { return a - b; } static op_t pick(char c) { return c == '+' ? add : c == '-' ? sub : NULL; }
static int (*const ops[2])(int, int) = { add, sub }; static int apply(int (*f)(int, int), int a, int b) { return f ? f(a, b) : -999; }
static int (*chooser(int n))(int, int) { return ops[n & 1]; } 
#define TYPE(x) _Generic((x), int: "int", unsigned: "unsigned", long: "long", unsigned long: "ulong", long long: "llong", double: "double", float: "float", char: "char", signed char: "schar", unsigned char: "uchar", short: "short", unsigned short: "ushort", char *: "char*", const char *: "cchar*", int *: "int*", void *: "void*", _Bool: "bool", default: "other")
_Static_assert(sizeof(union Num) == 4, "size"); _Static_assert(offsetof(struct Packet, data) == 4, "off");
static void vla(int n, int m, int a[n][m]) { int s[n]; memset(s, 0, sizeof s); for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) s[i] += a[i][j] = i * m + j; printf("%zu %zu", sizeof s, sizeof a[0]); for (int i = 0; i < n; i++) printf(" %d", s[i]); puts(""); }
static int sum3(const int (*m)[3], int rows) { int s = 0; for (int i = 0; i < rows; i++) for (int j = 0; j < 3; j++) s += m[i][j]; return s; }
static struct Point { int x, y; } mk(int x, int y) { return (struct Point){ .y = y, .x = x }; }
static int len(const struct Point *p) { return p->x * p->x + p->y * p->y; }
enum Level { LOW = -5, MID, HIGH = MID + 10, TOP = 1 << 10, ALIAS = HIGH };
int main(void) {
    struct Flags f = { .a = 1, .b = 9, .c = -8, .d = 0xFFFF, .e = 5 }; f.c--; f.b += 2; printf("%u %u %d %u %d %zu\n", f.a, f.b, f.c, f.d, f.e, sizeof f); f.d++; printf("%u\n", f.d);
    union Num n = { .f = 1.0f }; printf("%08x %d %02x %04x\n", n.u, n.i, n.b[3], n.w.hi); n.b[0] = 0xff; printf("%08x\n", n.u); n.i = -1; printf("%u %u\n", n.u, n.w.lo);
    struct Packet *p = malloc(sizeof *p + 5); p->type = 1; p->len = 5; memcpy(p->data, "hello", 5); printf("%d %.*s %zu\n", p->type, p->len, (char *)p->data, sizeof *p); free(p);
    Value vs[] = { { T_INT, { .i = 42 } }, { T_STR, { .s = "str" } }, { .tag = T_PAIR, .as.pair = { 3, 4 } }, { .tag = T_PAIR, .as = { .pair.y = 9 } } }; for (size_t i = 0; i < sizeof vs / sizeof *vs; i++) switch (vs[i].tag) { case T_INT: printf("%ld ", vs[i].as.i); break; case T_STR: printf("%s ", vs[i].as.s); break; case T_PAIR: printf("(%d,%d) ", vs[i].as.pair.x, vs[i].as.pair.y); } puts("");
    printf("%d %d %d %d %d\n", pick('+')(2, 3), pick('-')(2, 3), apply(pick('x'), 1, 1), chooser(1)(10, 4), (*chooser(0))(1, 1));
    char c = 'x'; short s = 1; unsigned char uc = 1; float fl = 1; long l = 1; const char *cs = ""; bool b = 1; printf("%s %s %s %s %s %s %s %s %s\n", TYPE(c), TYPE(s), TYPE(s + s), TYPE(uc), TYPE(fl * 2), TYPE(fl * 2.0), TYPE(l + 1u), TYPE(cs), TYPE(b)); printf("%s %s %s %s %s %s %s\n", TYPE('a'), TYPE(1u), TYPE(1L), TYPE(sizeof 1), TYPE(1.0f), TYPE("lit"), TYPE((char *)0)); printf("%s %s %s %s\n", TYPE(&(int){1}), TYPE(uc << 1), TYPE(1 ? 1 : 1L), TYPE(-uc));
    int a[3][4]; vla(3, 4, a); vla(2, 2, (int[2][2]){{0}}); int m[2][3] = { [1] = { 1, 2, 3 }, [0][2] = 7 }; printf("%d\n", sum3((const int (*)[3])m, 2)); int (*row)[3] = m + 1; printf("%d %d %d\n", (*row)[0], row[-1][2], *(*(m + 1) + 2));
    printf("%d %d\n", len(&(struct Point){ 3, 4 }), mk(5, 6).y); struct Point pts[] = { [2] = { 1, 2 }, [0] = mk(7, 8), { .y = 3 } }; for (int i = 0; i < 3; i++) printf("%d,%d ", pts[i].x, pts[i].y); printf("%zu\n", sizeof pts / sizeof pts[0]);
    printf("%d %d %d %d %zu\n", LOW, MID, HIGH, ALIAS == HIGH, sizeof(enum Level)); int arr[] = { [5] = 1, 2, [1] = 9 }; printf("%zu %d %d %d\n", sizeof arr / sizeof *arr, arr[1], arr[5], arr[6]); char str[] = { 'a', 'b', [4] = 'e' }; printf("%zu %d\n", sizeof str, str[3]); char grid[3][8] = { "one", "two", "three" }; grid[1][0] = 'T'; for (char (*g)[8] = grid; g < grid + 3; g++) printf("%s ", *g); puts("");
    const char *names[] = { "z", "y", 0 }; for (const char *const *q = names; *q; ++q) printf("%s", *q); puts(""); int x = 10, *px = &x, **ppx = &px; **ppx += 5; *px++; printf("%d %d\n", x, (int)(px - &x)); void *vp = &x; *(int *)vp = 77; printf("%d\n", x); unsigned char *raw = (unsigned char *)&x; printf("%d %d\n", raw[0], raw[3]);
    int i = 0; i = i++ + 1; int j = (i++, i * 2); printf("%d\n", j); printf("%d %d %d\n", sizeof(char) == sizeof 'a', !!5, ~0); printf("%d\n", "abc"[1]); printf("%c %c\n", 1["xyz"], *("hello" + 4)); typedef int Row[4]; Row r = { 1, 2 }; printf("%zu %d\n", sizeof(Row), r[1]); return (int)sizeof(void (*)(void)) - 8;
}
