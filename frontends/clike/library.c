/* library.c: what CLike declares before every program (macros), and library functions written in CLike, which are read when a program first
 * calls them. qsort and bsearch are read once for each element type. */
#include "frontends/clike/builtins.h"

#include <stdio.h>
#include <string.h>

const char *clkPrelude(void) {
    return "#define __CLIKE__ 1\n#define __STDC__ 1\n#define __STDC_VERSION__ 201112L\n"
           "#define EOF (-1)\n#define EXIT_SUCCESS 0\n#define EXIT_FAILURE 1\n#define RAND_MAX 2147483647\n#define BUFSIZ 8192\n"
           "#define CHAR_BIT 8\n#define SCHAR_MIN (-128)\n#define SCHAR_MAX 127\n#define UCHAR_MAX 255\n"
           "#define CHAR_MIN ((char)-1 < 0 ? -128 : 0)\n#define CHAR_MAX ((char)-1 < 0 ? 127 : 255)\n"
           "#define SHRT_MIN (-32768)\n#define SHRT_MAX 32767\n#define USHRT_MAX 65535\n"
           "#define INT_MAX 2147483647\n#define INT_MIN (-2147483647-1)\n#define UINT_MAX 4294967295U\n"
           "#define LONG_MAX 9223372036854775807L\n#define LONG_MIN (-9223372036854775807L-1)\n#define ULONG_MAX 18446744073709551615UL\n"
           "#define LLONG_MAX 9223372036854775807LL\n#define LLONG_MIN (-9223372036854775807LL-1)\n#define ULLONG_MAX 18446744073709551615ULL\n"
           "#define INT8_C(c) c\n#define INT16_C(c) c\n#define INT32_C(c) c\n#define INT64_C(c) c##L\n#define INTMAX_C(c) c##L\n"
           "#define UINT8_C(c) c\n#define UINT16_C(c) c\n#define UINT32_C(c) c##U\n#define UINT64_C(c) c##UL\n#define UINTMAX_C(c) c##UL\n"
           "#define INT8_MAX 127\n#define INT16_MAX 32767\n#define INT32_MAX 2147483647\n#define INT64_MAX 9223372036854775807L\n"
           "#define INT8_MIN (-128)\n#define INT16_MIN (-32768)\n#define INT32_MIN (-2147483647-1)\n#define INT64_MIN (-9223372036854775807L-1)\n"
           "#define UINT8_MAX 255\n#define UINT16_MAX 65535\n#define UINT32_MAX 4294967295U\n#define UINT64_MAX 18446744073709551615UL\n"
           "#define SIZE_MAX 18446744073709551615UL\n#define CLOCKS_PER_SEC 1000000L\n#define SEEK_SET 0\n#define SEEK_CUR 1\n#define SEEK_END 2\n"
           "#define DBL_MAX 1.7976931348623157e308\n#define DBL_MIN 2.2250738585072014e-308\n#define DBL_EPSILON 2.2204460492503131e-16\n#define DBL_DIG 15\n"
           "#define FLT_MAX 3.40282346638528859811704183484516925e+38F\n#define FLT_MIN 1.17549435082228750796873653722224568e-38F\n"
           "#define FLT_EPSILON 1.1920928955078125e-7F\n#define FLT_DIG 6\n"
           "#define M_PI 3.14159265358979323846\n#define M_PI_2 1.57079632679489661923\n#define M_PI_4 0.78539816339744830962\n"
           "#define M_E 2.71828182845904523536\n#define M_LN2 0.69314718055994530942\n#define M_LN10 2.30258509299404568402\n"
           "#define M_SQRT2 1.41421356237309504880\n#define HUGE_VAL (1.0/0.0)\n#define INFINITY (1.0/0.0)\n#define NAN (fabs(0.0/0.0))\n"
           "#define PRId64 \"ld\"\n#define PRIi64 \"li\"\n#define PRIu64 \"lu\"\n#define PRIx64 \"lx\"\n#define PRIX64 \"lX\"\n#define PRIo64 \"lo\"\n"
           "#define PRId32 \"d\"\n#define PRIi32 \"i\"\n#define PRIu32 \"u\"\n#define PRIx32 \"x\"\n#define PRIX32 \"X\"\n#define PRId16 \"hd\"\n#define PRIu16 \"hu\"\n"
           "#define PRIx16 \"hx\"\n#define PRIX16 \"hX\"\n#define PRId8 \"hhd\"\n#define PRIu8 \"hhu\"\n#define PRIx8 \"hhx\"\n#define PRIX8 \"hhX\"\n#define PRIdPTR \"ld\"\n"
           "#define PRIuPTR \"lu\"\n#define PRIxPTR \"lx\"\n#define PRIdMAX \"ld\"\n#define PRIuMAX \"lu\"\n#define SCNd64 \"ld\"\n#define SCNu64 \"lu\"\n#define SCNx64 \"lx\"\n"
           "#define SCNd32 \"d\"\n#define SCNu32 \"u\"\n#define SCNx32 \"x\"\n"
           "#define EPERM 1\n#define ENOENT 2\n#define EINTR 4\n#define EIO 5\n#define EBADF 9\n#define EAGAIN 11\n#define ENOMEM 12\n#define EACCES 13\n#define EBUSY 16\n"
           "#define EEXIST 17\n#define ENOTDIR 20\n#define EISDIR 21\n#define EINVAL 22\n#define EMFILE 24\n"
           "#define ENOSPC 28\n#define ESPIPE 29\n#define EROFS 30\n#define EPIPE 32\n"
           "#define EDOM 33\n#define ERANGE 34\n#define EOVERFLOW 75\n#define EILSEQ 84\n"
           "#define _IOFBF 0\n#define _IOLBF 1\n#define _IONBF 2\n#define FILENAME_MAX 4096\n#define FOPEN_MAX 16\n#define L_tmpnam 20\n#define TMP_MAX 238328\n"
           "#define WEOF 4294967295U\n#define WCHAR_MIN (-2147483647-1)\n#define WCHAR_MAX 2147483647\n#define MB_CUR_MAX 6\n"
           "#define MB_LEN_MAX 16\n#define PTRDIFF_MAX 9223372036854775807L\n#define PTRDIFF_MIN (-9223372036854775807L-1)\n"
           "#define INTPTR_MAX 9223372036854775807L\n#define UINTPTR_MAX 18446744073709551615UL\n#define INTMAX_MAX 9223372036854775807L\n"
           "#define UINTMAX_MAX 18446744073709551615UL\n"
           "#define INT_FAST8_MAX 127\n#define FLT_RADIX 2\n#define FLT_MANT_DIG 24\n#define DBL_MANT_DIG 53\n#define DBL_MAX_EXP 1024\n#define DBL_MIN_EXP (-1021)\n"
           "#define DBL_MAX_10_EXP 308\n#define DBL_MIN_10_EXP (-307)\n#define FLT_MAX_EXP 128\n#define FLT_MIN_EXP (-125)\n#define DECIMAL_DIG 21\n"
           "#define M_LOG2E 1.44269504088896340736\n#define M_LOG10E 0.43429448190325182765\n#define M_1_PI 0.31830988618379067154\n#define M_2_PI 0.63661977236758134308\n"
           "#define M_SQRT1_2 0.70710678118654752440\n#define static_assert _Static_assert\n#define noreturn _Noreturn\n"
           "#define alignof _Alignof\n#define __alignof__ _Alignof\n#define alignas _Alignas\n"
           "#define SIGHUP 1\n#define SIGINT 2\n#define SIGQUIT 3\n#define SIGILL 4\n#define SIGABRT 6\n#define SIGFPE 8\n#define SIGKILL 9\n#define SIGUSR1 10\n"
           "#define SIGSEGV 11\n#define SIGUSR2 12\n#define SIGPIPE 13\n#define SIGALRM 14\n#define SIGTERM 15\n"
           "#define SIG_DFL ((void (*)(int))0)\n#define SIG_IGN __signal_ignored\n#define SIG_ERR __signal_refused\n"
           "#define LC_CTYPE 0\n#define LC_NUMERIC 1\n#define LC_TIME 2\n#define LC_COLLATE 3\n#define LC_MONETARY 4\n#define LC_ALL 6\n"
           "#define isgreater(x,y) ((x)>(y))\n#define isgreaterequal(x,y) ((x)>=(y))\n#define isless(x,y) ((x)<(y))\n#define islessequal(x,y) ((x)<=(y))\n"
           "#define __builtin_expect(x,y) (x)\n#define __attribute__(x)\n#define __extension__\n#define __inline inline\n#define __inline__ inline\n"
           "#define __restrict restrict\n#define __restrict__ restrict\n#define __const const\n#define __volatile__ volatile\n#define _Thread_local\n"
           "#define isnan(x) ((x)!=(x))\n#define isinf(x) ((x)==(1.0/0.0)?1:(x)==(-1.0/0.0)?-1:0)\n";
}

static const struct { const char *name, *text; } headers[] = {
#define C_HEADER(name, text) {name, text},
#include "frontends/clike/c_headers.def"
};
enum { HEADER_COUNT = sizeof headers / sizeof headers[0] };
_Static_assert(HEADER_COUNT <= 32, "a bit for each in ClkPre.headers");

static void defineHeader(ClkPre *pre, const char *name) {
    size_t i = 0;
    while (i < HEADER_COUNT && strcmp(headers[i].name, name) != 0) i++;
    if (i == HEADER_COUNT || (pre->headers >> i & 1) != 0) return;
    pre->headers |= 1u << i;
    clkPredefine(pre, headers[i].text);
}

void clkDefineHeader(ClkPre *pre, const char *name) {
    defineHeader(pre, "");
    defineHeader(pre, name);
    if (strcmp(name, "inttypes") == 0) defineHeader(pre, "stdint");
}

static const struct { const char *name, *text; } functions[] = {
    {"strdup", "char *strdup(const char *s) { char *r = malloc(strlen(s) + 1); strcpy(r, s); return r; }"},
    {"strtok", "static char *__strtok_at;\n"
               "char *strtok(char *s, const char *delimiters) {\n"
               "    if (s == NULL) s = __strtok_at;\n"
               "    if (s == NULL) return NULL;\n"
               "    s = s + strspn(s, delimiters);\n"
               "    if (*s == '\\0') { __strtok_at = NULL; return NULL; }\n"
               "    char *end = s + strcspn(s, delimiters);\n"
               "    if (*end == '\\0') { __strtok_at = NULL; return s; }\n"
               "    *end = '\\0';\n"
               "    __strtok_at = end + 1;\n"
               "    return s;\n"
               "}"},
    {"div", "div_t div(int a, int b) { div_t r; r.quot = a / b; r.rem = a % b; return r; }"},
#define C_FUNCTION(name, text) {name, text},
#include "frontends/clike/c_library.def"
};

static const struct { const char *name, *text; } values[] = {
#define C_VALUE(name, text) {name, text},
#include "frontends/clike/c_values.def"
};

ClkSymbol *clkLibraryValue(ClkParser *p, const Name *name) {
    char text[64];
    for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
        if (strcmp(functions[i].name, name->spelling) == 0) return clkLibraryFunction(p, functions[i].name);
    }
    size_t i = 0;
    while (i < sizeof values / sizeof values[0] && strcmp(values[i].name, name->spelling) != 0) i++;
    if (i == sizeof values / sizeof values[0]) return NULL;
    int n = snprintf(text, sizeof text, "__value_%s", name->spelling);
    Name *wrapper = nameIntern(&p->c->names, text, (uint32_t)n);
    if (wrapper->symbol == NULL) clkParseText(p, values[i].text);
    return (ClkSymbol *)wrapper->symbol;
}

#define RAND48 "unsigned long __rand48 = 0x1234abcd330e;"
#define RAND "unsigned __rand_state[31]; int __rand_at = -1;"
#define GETOPT "char *optarg; int optind = 1, opterr = 1, optopt = 63, __optat = 1;"

/* Names that stand for something else than a function: types, and errno. It is declared where the first token with such a name is read. */
static const struct { const char *name, *declares, *text; } declarations[] = {
    {"div_t", "div_t", "typedef struct { int quot; int rem; } div_t;"},
    {"ldiv_t", "ldiv_t", "typedef struct { long quot; long rem; } ldiv_t;"},
    {"lldiv_t", "lldiv_t", "typedef struct { long long quot; long long rem; } lldiv_t;"},
    {"tm", "struct tm", "struct tm { int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst; };"},
    {"timespec", "struct timespec", "struct timespec { long tv_sec; long tv_nsec; };"},
    {"mbstate_t", "mbstate_t", "typedef struct { int count; } mbstate_t;"},
    {"errno", "errno", "int errno;"},
    {"perror", "errno", "int errno;"},
    {"sig_atomic_t", "sig_atomic_t", "typedef int sig_atomic_t;"},
    {"signal", "__signal_handlers", "void (*__signal_handlers[65])(int);"},
    {"raise", "__signal_handlers", "void (*__signal_handlers[65])(int);"},
    {"jmp_buf", "jmp_buf", "struct __jmp_buf { long *mark; }; typedef struct __jmp_buf jmp_buf[1];"},
    {"imaxdiv_t", "imaxdiv_t", "typedef struct { long quot; long rem; } imaxdiv_t;"},
    {"rand", "__rand_at", RAND},
    {"srand", "__rand_at", RAND},
    {"random", "__rand_at", RAND},
    {"srandom", "__rand_at", RAND},
    {"drand48", "__rand48", RAND48},
    {"lrand48", "__rand48", RAND48},
    {"mrand48", "__rand48", RAND48},
    {"srand48", "__rand48", RAND48},
    {"timeval", "struct timeval", "struct timeval { long tv_sec; long tv_usec; };"},
    {"getopt", "optind", GETOPT},
    {"optarg", "optind", GETOPT},
    {"optind", "optind", GETOPT},
    {"opterr", "optind", GETOPT},
    {"optopt", "optind", GETOPT},
    {"atexit", "__exit_count", "void (*__exit_calls[1024])(void); int __exit_count;"},
};
enum { DECLARATION_COUNT = sizeof declarations / sizeof declarations[0] };
_Static_assert(DECLARATION_COUNT <= 32, "a bit for each in ClkParser.libraryNames");

void clkLibraryNames(ClkParser *p) {
    for (size_t i = 0; i < DECLARATION_COUNT; i++) nameOf(&p->c->names, declarations[i].name)->keyword = CT_IDENT;
}

bool clkDeclareLibrary(ClkParser *p, const ClkToken *t) {
    size_t i = 0;
    while (i < DECLARATION_COUNT && strcmp(declarations[i].name, t->name->spelling) != 0) i++;
    if (i == DECLARATION_COUNT) return false;
    Name *name = nameOf(&p->c->names, declarations[i].declares);
    bool isTag = strncmp(declarations[i].declares, "struct ", 7) == 0, isDefinition = isTag && t[1].kind == CT_LBRACE;
    bool isOther = isTag && t[-1].kind != CT_STRUCT; /* a variable of that name */
    if ((p->libraryNames >> i & 1) != 0 || name->symbol != NULL || isOther) return true;
    for (size_t k = 0; k < DECLARATION_COUNT; k++) { /* the text has all their names */
        if (strcmp(declarations[k].declares, declarations[i].declares) == 0) p->libraryNames |= 1u << k;
    }
    if (isDefinition) return true; /* the program has one of its own */
    clkParseText(p, declarations[i].text);
    if (name->symbol != NULL) ((ClkSymbol *)name->symbol)->isLibrary = true;
    return true;
}

ClkSymbol *clkErrno(ClkParser *p) {
    Symbol *s = nameOf(&p->c->names, "errno")->symbol;
    while (s != NULL && !s->isGlobal) s = s->hidden;
    return s != NULL && s->kind == SYM_VAR ? (ClkSymbol *)s : NULL;
}

Node *clkSetErrno(ClkParser *p, Node *code) {
    return clkStoreStmt(p, clkVar(p, clkErrno(p), code->pos), clkArith(p, code, p->cInt));
}

ClkSymbol *clkLibraryFunction(ClkParser *p, const char *name) {
    Name *n = nameOf(&p->c->names, name);
    if (n->symbol != NULL && n->symbol->kind == SYM_ROUTINE && !((ClkSymbol *)n->symbol)->isPrototype) return (ClkSymbol *)n->symbol;
    for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
        if (strcmp(functions[i].name, name) == 0) clkParseText(p, functions[i].text);
    }
    return n->symbol != NULL && n->symbol->kind == SYM_ROUTINE ? (ClkSymbol *)n->symbol : NULL;
}

Node *clkCallLibrary(ClkParser *p, const char *name, ClkCall *call) {
    ClkSymbol *f = clkLibraryFunction(p, name);
    if (f == NULL) return clkErrorNode(p, call->pos); /* its text was not read any more: there are too many errors */
    if (call->name == NULL) call->name = f->s.name;
    return clkCallFunction(p, f, call);
}

/* The merge sort of C's usual library, which keeps the order of equal elements; and binary search. */
static const char sortText[] =
    "typedef int (*__C%u)(%s, %s);\n"
    "static void __merge%u(__T%u *a, __T%u *t, long n, __C%u cmp) {\n"
    "    if (n < 2) return;\n"
    "    long m = n / 2, i = 0, j = m, k = 0;\n"
    "    __merge%u(a, t, m, cmp);\n"
    "    __merge%u(a + m, t, n - m, cmp);\n"
    "    while (i < m && j < n) { if (cmp(a + i, a + j) <= 0) t[k++] = a[i++]; else t[k++] = a[j++]; }\n"
    "    while (i < m) t[k++] = a[i++];\n"
    "    for (i = 0; i < k; i++) a[i] = t[i];\n"
    "}\n"
    "static void __sort%u(__T%u *a, long n, __C%u cmp) {\n"
    "    if (n < 2) return;\n"
    "    __T%u *t = malloc(n * sizeof(__T%u));\n"
    "    __merge%u(a, t, n, cmp);\n"
    "    free(t);\n"
    "}\n"
    "static __T%u *__search%u(const void *key, __T%u *a, long n, __C%u cmp) {\n"
    "    long low = 0, high = n;\n"
    "    while (low < high) {\n"
    "        long m = low + (high - low) / 2;\n"
    "        int c = cmp(key, a + m);\n"
    "        if (c == 0) return a + m;\n"
    "        if (c < 0) high = m; else low = m + 1;\n"
    "    }\n"
    "    return NULL;\n"
    "}\n";

/* Element types that have their functions; numbered from 1. */
typedef struct ClkTemplates {
    struct ClkTemplates *next;
    Type *elem;
    uint32_t number;
    bool isTyped; /* the comparison takes pointers to elements, not void pointers */
} ClkTemplates;

static ClkTemplates *templateOf(ClkParser *p, Type *elem, bool isTyped) {
    char text[2048], parameter[32];
    uint32_t n = 1;
    for (ClkTemplates *t = p->templates; t != NULL; t = t->next, n++) {
        if (clkSameType(t->elem, elem) && t->isTyped == isTyped) return t;
    }
    ClkTemplates *t = ARENA_NEW(p->arena, ClkTemplates);
    *t = (ClkTemplates){p->templates, elem, n, isTyped};
    p->templates = t;
    (void)snprintf(text, sizeof text, "__T%u", (unsigned)n);
    ClkSymbol *name = clkSymbolNew(p, SYM_TYPE, nameOf(&p->c->names, arenaCopy(p->arena, text, strlen(text))), elem, 0);
    name->isLibrary = true;
    name->s.name->symbol = &name->s; /* for the whole file */
    (void)snprintf(parameter, sizeof parameter, isTyped ? "__T%u *" : "const void *", (unsigned)n);
    int length = snprintf(text, sizeof text, sortText, n, parameter, parameter, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n);
    clkParseText(p, arenaCopy(p->arena, text, (size_t)length));
    return t;
}

ClkSymbol *clkSortFunction(ClkParser *p, Type *elem, bool isSearch, bool isTyped) {
    char text[32];
    ClkTemplates *t = templateOf(p, elem, isTyped);
    (void)snprintf(text, sizeof text, "%s%u", isSearch ? "__search" : "__sort", (unsigned)t->number);
    Symbol *s = nameOf(&p->c->names, arenaCopy(p->arena, text, strlen(text)))->symbol;
    return s != NULL && s->kind == SYM_ROUTINE ? (ClkSymbol *)s : NULL;
}
