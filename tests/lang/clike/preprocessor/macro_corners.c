#include <stdio.h>
#include <string.h>
#define STR(x) #x
#define XSTR(x) STR(x)
#define CAT(a,b) a##b
#define XCAT(a,b) CAT(a,b)
#define EMPTY()
#define DEFER(id) id EMPTY()
#define OBSTRUCT(...) __VA_ARGS__ DEFER(EMPTY)()
#define EXPAND(...) __VA_ARGS__
#define EVAL(...) EVAL1(EVAL1(EVAL1(__VA_ARGS__)))
#define EVAL1(...) EVAL2(EVAL2(EVAL2(__VA_ARGS__)))
#define EVAL2(...) __VA_ARGS__
#define FIRST(a, ...) a
#define REST(a, ...) __VA_ARGS__
#define COUNT(...) COUNT_(__VA_ARGS__, 8, 7, 6, 5, 4, 3, 2, 1)
#define COUNT_(a,b,c,d,e,f,g,h,n,...) n
#define IF(c) XCAT(IF_, c)
#define IF_0(t, ...) __VA_ARGS__
#define IF_1(t, ...) t
#define NOT(x) XCAT(NOT_, x)
#define NOT_0 1
#define NOT_1 0
#define FE1(m, x) m(x)
#define FE2(m, x, ...) m(x) FE1(m, __VA_ARGS__)
#define FE3(m, x, ...) m(x) FE2(m, __VA_ARGS__)
#define FE4(m, x, ...) m(x) FE3(m, __VA_ARGS__)
#define FOR_EACH(m, ...) XCAT(FE, COUNT(__VA_ARGS__))(m, __VA_ARGS__)
#define SHOW(x) printf(#x "=%d ", x);
#define FIELDS(F) F(int, id) F(double, score) F(char, grade)
#define DECL(t, n) t n;
#define PRINT(t, n) printf("%s %s %zu; ", #t, #n, sizeof(((struct Rec *)0)->n));
struct Rec { FIELDS(DECL) };
#define f(a) a*g
#define g(a) f(a)
#define OBJ (x)
#define t(x,y,z) x ## y ## z
#define hash_hash # ## #
#define mkstr(a) # a
#define in_between(a) mkstr(a)
#define join(c, d) in_between(c hash_hash d)
#define LONG_MACRO(a, b) \
    do { \
        int tmp_ = (a); \
        (a) = (b); \
        (b) = tmp_; \
    } while (0)
#define VA(fmt, args...) printf(fmt, ## args)
#define OPT(...) printf("n=%d\n" , ##__VA_ARGS__)
#if defined(FOO) || !defined BAR && (1 + 2 * 3 == 7) && 'A' == 65 && -1 < 0u == 0
#define COND "yes"
#else
#define COND "no"
#endif
#if 0x10 == 16 && 010 == 8 && 0b11 == 3 && (5 > 3 ? 1 : 0) && ~0 == -1 && (1 << 4) == 16 && UNDEFINED == 0
static const char *cond2 = "ok";
#elif 1
static const char *cond2 = "elif";
#endif
#ifndef NDEBUG
# define DBG 1
# if DBG > 0
#  define LEVEL "debug"
# endif
#endif
#undef STRZ
#define STRZ(...) #__VA_ARGS__
static int line = __LINE__; static const char *file = __FILE__;
enum { COUNTER0 = __COUNTER__, COUNTER1 = __COUNTER__ };
#pragma GCC diagnostic push
_Pragma("GCC diagnostic pop")
int main(void) {
    printf("%s %s %s\n", STR(a + b), XSTR(CAT(x, 1)), XSTR(COUNT(a, b, c)));
    int x = 1, y = 2, z = 3, x1 = 11; FOR_EACH(SHOW, x, y, z, x1) puts("");
    FIELDS(PRINT) puts(""); printf("%d %d\n", IF(1)(10, 20), IF(NOT(1))(10, 20)); printf("%s\n", join(x, y)); printf("%d\n", t(1, 2, 3));
    LONG_MACRO(x, y); if (x == 2) LONG_MACRO(x, y); else puts("no"); printf("%d %d\n", x, y); VA("plain\n"); VA("%d %d\n", 1, 2); OPT(5); printf("%s %s %s\n", COND, cond2, LEVEL); printf("%s|%s|%s\n", STRZ(a, b,c), STRZ(), STRZ( "q\n" , 'c' )); printf("%d %d %d\n", line, file != 0, COUNTER1 - COUNTER0);
    printf("%s\n", __func__); printf("%d\n", EXPAND(FIRST(1, 2, 3))); printf("%d %d\n", EVAL(REST(1, 2, 3))); printf("%d\n", (int)strlen(__DATE__) + (int)strlen(__TIME__)); printf("%d\n", __STDC__ + (__STDC_VERSION__ >= 199901L));
    /* comment /* not nested */ printf("a" /* mid */ "b" "\x41" "\101" "\n"); // line comment \
       continued
    printf("%s\n", "tri" "??/" "x"); printf("%d\n", 1 /* */ + /* * / */ 2); const char *s = "line1\
line2"; puts(s); printf("%c%c%c\n", '\'', '"', '\\'); printf("%d %d\n", '\0', '\377' < 0); return 0;
}
