/* source_fuzz.c: a deterministic fuzzer for source texts of a front end.
 *
 *   source_fuzz SEED_DIR COUNT [FIRST_SEED] [--seconds=S] [--show] [--text] [--clike | --pre | --tiny]
 * Takes the seed programs of a folder, mutates them (bytes, tokens, statements, declarations, names, types, directives, splices, deep nesting), compiles
 * each mutant in process and runs what compiles under step, heap and stack limits with the outside world refused. A finding is a crash or sanitizer
 * report, a case that takes longer than CASE_SECONDS, a compile that fails without a message, or code that the verifier refuses. With --show the number
 * of each case is printed before it runs: `source_fuzz DIR 1 N --text` replays case N and prints its text. */
#include "frontends/pascal/pascal.h"
#include "frontends/clike/clike.h"
#include "frontends/tiny/tiny.h"
#include "runtime/builtins/builtins.h"
#include "tests/support/compile_text.h"
#include "vm/interp/vm.h"
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { TEXT_MAX = 1 << 16, SEEDS_MAX = 4000, CASE_SECONDS = 20, OUTPUT_MAX = 1 << 20 };

typedef struct Text {
    char *bytes;
    size_t size;
} Text;

static uint64_t next(uint64_t *state) {
    uint64_t z = (*state += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

static size_t below(uint64_t *state, size_t n) { return n == 0 ? 0 : (size_t)(next(state) % n); }
#define PICK(list) (list).items[below(rng, (list).count)]


/* What mutations put in, by language. */
typedef struct Words {
    const char *const *items;
    size_t count;
} Words;
typedef struct Vocabulary {
    const FrontEnd *frontEnd;
    const char *suffix;
    Words tokens, types, operators, numbers, fronts;
    const char *const (*pairs)[2];
    size_t pairCount;
    const char *signs; /* begin an operator */
} Vocabulary;

static const char *const pascalTokens[] = {
    "begin", "end", "procedure p;", "function f: integer;", "var", "const", "type", "record", "case", "of", "array[1..10] of", "set of", "file of", "^", ":=",
    "(", ")", "[", "]", ";", ":", ",", ".", "..", "=", "<>", "<", "<=", "+", "-", "*", "/", "div", "mod", "and", "or", "not", "in", "nil", "if", "then", "else",
    "while", "do", "repeat", "until", "for", "to", "downto", "with", "goto", "label", "write", "writeln", "read", "integer", "real", "char", "boolean", "string",
    "0", "1", "2147483647", "9223372036854775807", "18446744073709551615", "1.5e300", "'a'", "'abc'", "''", "@", "{", "}", "(*", "*)", "//", "#13", "$FF",
    "packed", "forward;", "inc(", "dec(", "succ(", "ord(", "chr(", "length(", "copy(", "new(", "dispose(", "i", "x", "true", "false", "exit", "break", "continue",
    "{$R+}", "{$I-}", "{$IFDEF A}", "{$ENDIF}", "string[5]", "1..0", "array of", "procedure(", "function(", "setlength(", "? 1 : 2", "+=", "-7", "input", "output"};
static const char *const pascalTypes[] = {
    "integer", "char", "real", "boolean", "string", "byte", "int64", "word", "longint", "cardinal", "qword", "smallint", "shortint", "single", "double",
    "text", "pointer", "shortstring", "ansistring", "longword", "wordbool", "bytebool", "^integer", "^char", "set of char", "set of byte", "file of integer",
    "array[1..3] of char", "packed array[1..4] of char", "array of string", "array of integer", "string[3]", "record a: string; b: integer end",
    "record case boolean of true: (p: integer); false: (q: real) end", "procedure", "function: integer", "function(x: real): string", "(aa, bb, cc)",
    "1..5", "'a'..'f'", "file", "array[boolean] of array[char] of byte", "procedure(var x: integer)", "^^real", "array of array of string", "array of const"};
static const char *const pascalOperators[] = {"+", "-", "*", "/", " div ", " mod ", " and ", " or ", " xor ", " shl ", " shr ", " in ", "=", "<>", "<", "<=", ">", ">=",
                                        " and then ", " or else ", ":=", "><", "**", " is ", " as ", "^", "@", "-(", "+=", "..", ",", "."};
static const char *const pascalNumbers[] = {"0", "1", "-1", "2", "255", "256", "32767", "65536", "2147483647", "2147483648", "-2147483648", "9223372036854775807",
                                      "-9223372036854775808", "18446744073709551615", "1e308", "1.5", "1e-400", "1e999", "$FFFFFFFF", "%101", "&77", "'a'", "''",
                                      "'abcdefgh'", "#0", "nil", "true", "[]", "[1, 3..7]", "maxint", "(1)", "not 0", "-(-1)", "#200#10", "1.0/0", "1 div 0"};
static const char *const pascalFronts[] = {
    "{$mode iso}", "{$mode objfpc}", "{$mode tp}", "{$mode delphi}", "{$mode fpc}", "{$mode extendedpascal}", "{$H+}", "{$H-}", "{$R+}", "{$R-}", "{$Q+}",
    "{$Q-}", "{$R+,Q+,I-}", "{$B+}", "{$T+}", "{$X-}", "{$V-}", "{$COPERATORS ON}", "{$GOTO ON}", "{$MODESWITCH NESTEDCOMMENTS}", "{$PACKRECORDS 1}", "{$I-}",
    "{$DEFINE A}", "{$IFDEF A}{$ENDIF}", "{$MACRO ON}", "{$J-}", "{$SCOPEDENUMS ON}", "{$POINTERMATH ON}", "{$S+}", "{$O-}"};
static const char *const pascalPairs[][2] = {{"(", ")"}, {"begin ", " end"}, {"[", "]"}, {"if true then ", " "}, {"-", ""}, {"not ", ""}, {"^", ""}, {"array of ", ""},
                                               {"record x: ", " end"}, {"with i do ", ""}, {"repeat ", " until true"}, {"set of ", ""}, {"@", ""}, {"", "^"}, {"", "[1]"},
                                               {"case 1 of 1: ", " end"}, {"for i := 1 to 2 do ", ""}, {"a(", ")"}, {"procedure p; begin end; ", ""}, {"x + ", ""}};

static const char *const clikeTokens[] = {
    "{", "}", "(", ")", "[", "]", ";", ",", ".", "->", "=", "==", "!=", "<", "<=", ">>", "+", "-", "*", "/", "%", "&", "|", "^", "~", "!", "&&", "||", "?", ":",
    "++", "--", "+=", "<<=", "if (", "else", "while (", "do", "for (;;)", "switch (", "case 1:", "default:", "break;", "continue;", "goto l;", "l:", "return",
    "int", "char", "double", "unsigned", "long", "short", "str", "void", "struct", "union", "enum", "typedef", "static", "const", "extern", "sizeof", "0", "1",
    "2147483647", "9223372036854775807", "18446744073709551615u", "1.5e300", "0x7fffffff", "'a'", "\"abc\"", "\"%d %s\"", "\"\"", "//", "/*", "*/", "\\\n",
    "#define A ", "#define F(x) #x ## x\n", "\n#if 1\n", "\n#else\n", "\n#endif\n", "\n#undef A\n", "\n#include \"a\"\n", "#", "##", "__LINE__", "NULL", "malloc(",
    "free(", "printf(", "scanf(", "strlen(", "memcpy(", "i", "x", "p", "true", "go ", "async ", "await ", "fn (int a) { return a; }", "chan<int>(1)", ".push(", ".collect()",
    "in", "{.x = 1}", "[2] = ", "(int *)", "(char)", "...", "import \"a\";"};
static const char *const clikeTypes[] = {
    "int", "char", "double", "float", "long", "short", "unsigned", "bool", "str", "void", "int *", "char *", "void *", "struct S", "union U", "enum E", "size_t", "int **",
    "unsigned char", "long double", "text", "mutex", "chan<int>", "future<int>", "atomic<int>", "const char *", "struct { int a; str b; }", "sender<str>", "int (*)(int)"};
static const char *const clikeOperators[] = {"+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "=", "+=", "-=", "*=",
                                             "/=", "%=", "<<=", "->", ".", ",", "++", "--", "?", ":", "!", "~"};
static const char *const clikeNumbers[] = {"0", "1", "-1", "2", "255", "256", "32767", "65536", "2147483647", "2147483648", "-2147483648", "9223372036854775807",
                                           "18446744073709551615u", "1e308", "1.5f", "1e-400", "1e999", "0xFFFFFFFF", "077", "'a'", "'\\0'", "\"\"", "\"abcdefgh\"", "NULL",
                                           "true", "(1)", "!0", "-(-1)", "~0", "1.0/0", "1/0", "sizeof(int)", "1L", "63", "64"};
static const char *const clikeFronts[] = {"#define int long\n", "#define A 1\n", "#define f(x) x\n", "#include <stdio.h>\n", "typedef int T;\n", "struct S { int x; struct S *next; };\n",
                                          "#define p(...) printf(__VA_ARGS__)\n", "#if 0\n#endif\n", "enum { A, B = 7, C };\n", "static int i, x, *p;\n", "#define x x + 1\n"};
static const char *const clikePairs[][2] = {{"(", ")"}, {"{ ", " }"}, {"[", "]"}, {"if (1) ", " "}, {"-", ""}, {"!", ""}, {"*", ""}, {"&", ""}, {"(int)", ""},
                                            {"struct { int x; ", " }"}, {"while (0) ", ""}, {"do ", " while (0);"}, {"", "[1]"}, {"switch (1) { case 1: ", " }"}, {"sizeof ", ""},
                                            {"for (;;) ", ""}, {"a(", ")"}, {"1 ? ", " : 2"}, {"x + ", ""}, {"#if 1\n", "\n#endif\n"}, {"fn () { ", " }"}, {"x = ", ""}, {"", "++"}};
#define LIST(list) {list, sizeof(list) / sizeof((list)[0])}
static const Vocabulary pascal = {&pascalFrontEnd, ".pas", LIST(pascalTokens), LIST(pascalTypes), LIST(pascalOperators), LIST(pascalNumbers), LIST(pascalFronts),
                                  pascalPairs, sizeof pascalPairs / sizeof pascalPairs[0], "+-*/<=>:@^,."};
static const Vocabulary clike = {&clikeFrontEnd, ".cl", LIST(clikeTokens), LIST(clikeTypes), LIST(clikeOperators), LIST(clikeNumbers), LIST(clikeFronts),
                                 clikePairs, sizeof clikePairs / sizeof clikePairs[0], "+-*/<=>:&|^,.%!~?"};

/* The preprocessor alone: directives and macros in texts of C. */
static const char *const preTokens[] = {
    "\n#define A ", "\n#define A\n", "\n#define F(x) x\n", "\n#define F(x, y) x ## y\n", "\n#define S(x) #x\n", "\n#define V(...) __VA_ARGS__\n", "\n#define V(x, ...) x __VA_ARGS__\n",
    "\n#undef A\n", "\n#undef F\n", "\n#if ", "\n#if A\n", "\n#if 0\n", "\n#if defined(A) && !defined B\n", "\n#ifdef A\n", "\n#ifndef A\n", "\n#elif ", "\n#elif 1\n", "\n#else\n", "\n#endif\n",
    "\n#ifdef extended math\n", "\n#elseif A\n", "\n#error x\n", "\n#warning x\n", "\n#line 7\n", "\n#pragma once\n", "\n#include \"a\"\n", "\n#include <a>\n", "\n#import \"a\"\n", "\n#nonsense\n", "\n#\n",
    "A", "B", "F(", "F(A)", "F(F)(1)", "F(1, 2)", "F(,)", "F()", "S(A)", "S(\"a\\n\")", "V(1, 2, 3)", "V()", "##", "#", "\\\n", "(", ")", ",", "\"", "'", "/*", "*/", "//", "__LINE__", "__FILE__", "__VA_ARGS__",
    "defined", "defined(", "1", "0", "-1", "9223372036854775807", "1 / 0", "1 ? 2 : 3", "'a'", "0x7f", "1u", "<<", "&&", "||", "!", "~", "==", "\r\n", "?", ":", "x", "int x;"};
static const char *const preTypes[] = {"A", "B", "F", "S", "V", "x", "y", "int", "defined", "define", "undef", "if", "elif", "else", "endif", "ifdef", "ifndef", "include"};
static const char *const preFronts[] = {"#define A B\n", "#define B A\n", "#define F(x) F(x x)\n", "#define A F(A)\n", "#define F F\n", "#define int F(int)\n", "#define x(y) y ## y(y)\n", "#if 1\n",
                                        "#define E(x) E2(x)\n#define E2(x) #x\n", "#define LP (\n#define RP )\n", "#ifndef X\n", "#define main A\n"};
static const char *const prePairs[][2] = {{"\n#if 1\n", "\n#endif\n"}, {"\n#ifdef A\n", "\n#endif\n"}, {"F(", ")"}, {"S(", ")"}, {"(", ")"}, {"\n#if 0\n", "\n#else\n#endif\n"}, {"#", ""}, {"", "##"},
                                          {"/*", "*/"}, {"defined(", ")"}, {"!", ""}, {"1 ? ", " : 2"}, {"\\\n", ""}};
static const Vocabulary preprocessor = {&clikeFrontEnd, ".cl", LIST(preTokens), LIST(preTypes), LIST(clikeOperators), LIST(clikeNumbers), LIST(preFronts),
                                        prePairs, sizeof prePairs / sizeof prePairs[0], "#,()&|!"};

static const char *const tinyTokens[] = {
    ":=", "+", "-", "*", "/", "<", "=", "(", ")", ";", ">", "<=", ">=", "<>", ",", "\"", "\"text\"", "{", "}", "//", "{$TINY 1}", ".", "if", "then", "else", "end", "repeat", "until", "read", "write",
    "while", "do", "for", "to", "downto", "mod", "and", "or", "not", "true", "false", "def p(a)", "def q", "local x", "return", "call p", "go p(1)", "spawn p(1)", "join t", "import", "x", "y", "t", "p", "q",
    "0", "1", "9223372036854775807", "9223372036854775808", "12ab", "push(c, 1)", "collect(c)", "chan(1)", "mutex()", "lock(m)", "thread_create p", "thread.async.run(p)", "TaskAwait(t)", "max(1, 2)",
    "runtime.core.share(\"a\", 1)", "thread.scheduler.run(p, q)", "ThreadSpawnBuiltin(\"length\", 1)", "str_insert(\"a\", \"b\", 1)", "IF", "#", "?"};
static const char *const tinyTypes[] = {"x", "y", "p", "q", "max", "while", "for", "to", "do", "local", "def", "go", "true", "random", "length"};
static const char *const tinyOperators[] = {"+", "-", "*", "/", "<", "=", ">", "<=", ">=", "<>", ":=", " mod ", " and ", " or ", ",", ";", "."};
static const char *const tinyNumbers[] = {"0", "1", "-1", "2", "255", "9223372036854775807", "(1)", "not 0", "true", "\"a\"", "x", "p(1)", "1 / 0", "1 < 2", "chan(0)", "-(-1)"};
static const char *const tinyFronts[] = {"{$TINY 1}", "// x\n", "while := 1; ", "x := \"a\"; ", "def p(a) return a end; ", "def q; x := 1 end; ", "import thread; ", "for := 2; ", "c := chan(2); "};
static const char *const tinyPairs[][2] = {{"(", ")"}, {"if 1 then ", " end"}, {"repeat ", " until 1"}, {"while 0 do ", " end"}, {"for i := 1 to 2 do ", " end"}, {"-", ""}, {"not ", ""}, {"def p(a) ", " end"},
                                           {"p(", ")"}, {"x + ", ""}, {"{", "}"}, {"\"", "\""}, {"write ", ""}, {"x := ", ""}};
static const Vocabulary tiny = {&tinyFrontEnd, ".tiny", LIST(tinyTokens), LIST(tinyTypes), LIST(tinyOperators), LIST(tinyNumbers), LIST(tinyFronts),
                                tinyPairs, sizeof tinyPairs / sizeof tinyPairs[0], "+-*/<=>:,."};
static const Vocabulary *words = &pascal;

static size_t clampInsert(Text *t, size_t at, const char *bytes, size_t n) {
    if (t->size + n > TEXT_MAX) return 0;
    memmove(t->bytes + at + n, t->bytes + at, t->size - at);
    memcpy(t->bytes + at, bytes, n);
    t->size += n;
    return n;
}

static void erase(Text *t, size_t at, size_t n) {
    if (at + n > t->size) n = t->size - at;
    memmove(t->bytes + at, t->bytes + at + n, t->size - at - n);
    t->size -= n;
}

/* The end of the token that starts at `at`. */
static size_t tokenEnd(const Text *t, size_t at) {
    size_t i = at;
    int isWord = 0;
    while (i < t->size) {
        char c = t->bytes[i];
        int word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (i == at) isWord = word;
        else if (word != isWord || !word) break;
        i++;
    }
    return i;
}

/* Mutations that know nothing about the language but where its tokens end. */
static void mutateBytes(Text *t, const Text *other, uint64_t *rng) {
    char piece[4096];
    size_t at = below(rng, t->size + 1);
    const char *token = PICK(words->tokens);
    size_t n;
    switch (below(rng, 12)) {
    case 0: if (t->size > 0) t->bytes[below(rng, t->size)] ^= (char)(1u << below(rng, 8)); break;
    case 1: if (t->size > 0) t->bytes[below(rng, t->size)] = (char)next(rng); break;
    case 2: erase(t, at, 1 + below(rng, 20)); break;
    case 3: erase(t, at, tokenEnd(t, at) - at); break;
    case 4:
    case 5:
        n = (size_t)snprintf(piece, sizeof piece, " %s ", token);
        clampInsert(t, at, piece, n);
        break;
    case 6: /* replace a token */
        n = tokenEnd(t, at) - at;
        erase(t, at, n);
        clampInsert(t, at, token, strlen(token));
        break;
    case 7: /* copy a range of the same text */
        n = below(rng, t->size - at < 400 ? t->size - at + 1 : 400);
        memcpy(piece, t->bytes + at, n);
        clampInsert(t, below(rng, t->size + 1), piece, n);
        break;
    case 8: /* splice from another seed */
        if (other->size == 0) break;
        at = below(rng, other->size);
        n = 1 + below(rng, other->size - at < 1000 ? other->size - at : 1000);
        clampInsert(t, below(rng, t->size + 1), other->bytes + at, n);
        break;
    case 9: /* repeat a short piece many times */
        n = 1 + below(rng, 6);
        for (size_t k = below(rng, 500); k > 0; k--) clampInsert(t, at, token, strlen(token) < n ? strlen(token) : n);
        break;
    case 10: t->size = at; break;
    default: /* swap two tokens by moving one */
        n = tokenEnd(t, at) - at;
        if (n > sizeof piece) n = sizeof piece;
        memcpy(piece, t->bytes + at, n);
        erase(t, at, n);
        clampInsert(t, below(rng, t->size + 1), piece, n);
        break;
    }
}


static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
static bool isDigit(char c) { return c >= '0' && c <= '9'; }

/* The start of the first word after a random place; a number when `digits` is set, else a name. The text's size when there is none. */
static size_t someWord(const Text *t, uint64_t *rng, bool digits) {
    size_t i = below(rng, t->size + 1);
    while (i < t->size && (isLetter(t->bytes[i]) || isDigit(t->bytes[i]))) i++;
    for (; i < t->size; i = tokenEnd(t, i))
        if (digits ? isDigit(t->bytes[i]) : isLetter(t->bytes[i])) return i;
    return t->size;
}

static bool isTypeName(const char *word, size_t n) {
    for (size_t k = 0; k < words->types.count; k++)
        if (strlen(words->types.items[k]) == n && memcmp(words->types.items[k], word, n) == 0) return true;
    return false;
}

static void replaceRange(Text *t, size_t at, size_t n, const char *bytes, size_t with) {
    erase(t, at, n);
    clampInsert(t, at, bytes, with);
}

static void mutateType(Text *t, uint64_t *rng) {
    for (size_t i = someWord(t, rng, false); i < t->size; i = tokenEnd(t, i)) {
        size_t n = tokenEnd(t, i) - i;
        if (!isTypeName(t->bytes + i, n)) continue;
        const char *with = PICK(words->types);
        replaceRange(t, i, n, with, strlen(with));
        return;
    }
}

/* The range from a random place to the next `;` and the `;` after it: a statement or a declaration. */
static size_t somePiece(const Text *t, uint64_t *rng, size_t *size) {
    size_t i = below(rng, t->size + 1), end;
    while (i < t->size && t->bytes[i] != ';') i++;
    if (i < t->size) i++;
    size_t count = 1 + below(rng, 3);
    for (end = i; end < t->size && count > 0; end++)
        if (t->bytes[end] == ';') count--;
    *size = end - i;
    return i;
}

/* Puts a statement or declaration of `from` (which may be `t`) after some `;` of `t`. */
static void movePiece(Text *t, const Text *from, uint64_t *rng) {
    char piece[2000];
    size_t n, unused, at = somePiece(from, rng, &n);
    if (n > sizeof piece) return;
    memcpy(piece, from->bytes + at, n);
    at = somePiece(t, rng, &unused);
    clampInsert(t, at, piece, n);
}

static void replaceName(Text *t, uint64_t *rng) {
    char piece[100];
    size_t a = someWord(t, rng, false), n = tokenEnd(t, a) - a;
    if (n == 0 || n > sizeof piece) return;
    memcpy(piece, t->bytes + a, n);
    size_t b = someWord(t, rng, false);
    replaceRange(t, b, tokenEnd(t, b) - b, piece, n);
}

static void wrapNested(Text *t, uint64_t *rng) {
    const char *const *pair = words->pairs[below(rng, words->pairCount)];
    size_t a = below(rng, t->size + 1), n = tokenEnd(t, a) - a, many = 1 + below(rng, 4) * below(rng, 400), end = a + n;
    for (size_t k = 0; k < many; k++) {
        end += clampInsert(t, a, pair[0], strlen(pair[0]));
        clampInsert(t, end, pair[1], strlen(pair[1]));
    }
}

/* Mutations that keep most of the program valid, so that they reach the checks and the lowering. */
static void mutateGrammar(Text *t, const Text *other, uint64_t *rng) {
    const char *with;
    size_t at, n;
    switch (below(rng, 12)) {
    case 0:
    case 1: mutateType(t, rng); break;
    case 2: movePiece(t, t, rng); break;
    case 3: movePiece(t, other, rng); break;
    case 4:
        at = somePiece(t, rng, &n);
        erase(t, at, n);
        break;
    case 5:
    case 6: replaceName(t, rng); break;
    case 7:
    case 8:
        at = someWord(t, rng, true);
        with = PICK(words->numbers);
        replaceRange(t, at, tokenEnd(t, at) - at, with, strlen(with));
        break;
    case 9:
        with = PICK(words->operators);
        at = below(rng, t->size + 1);
        while (at < t->size && (t->bytes[at] == '\0' || strchr(words->signs, t->bytes[at]) == NULL)) at++;
        if (at < t->size) replaceRange(t, at, 1 + (at + 1 < t->size && strchr("=>", t->bytes[at + 1]) != NULL), with, strlen(with));
        break;
    case 10:
        with = PICK(words->fronts);
        clampInsert(t, below(rng, 4) > 0 ? 0 : somePiece(t, rng, &n), with, strlen(with));
        break;
    default: wrapNested(t, rng); break;
    }
}

static void mutateOnce(Text *t, const Text *other, uint64_t *rng) {
    if (below(rng, 3) == 0) mutateBytes(t, other, rng);
    else mutateGrammar(t, other, rng);
}

static int refuseOpen(void *user, const char *path, int flags, int mode) {
    (void)user, (void)path, (void)flags, (void)mode;
    errno = ENOENT;
    return -1;
}
static ssize_t emptyRead(void *user, int fd, void *buf, size_t n) {
    (void)user, (void)fd, (void)buf, (void)n;
    return 0;
}
/* Output goes nowhere and fails like a full disk after OUTPUT_MAX bytes. */
static ssize_t sinkWrite(void *user, int fd, const void *buf, size_t n) {
    uint64_t *written = user;
    (void)fd, (void)buf;
    *written += n;
    if (*written <= OUTPUT_MAX) return (ssize_t)n;
    errno = ENOSPC;
    return -1;
}
static int refusePath(void *user, const char *path) {
    (void)user, (void)path;
    errno = EACCES;
    return -1;
}
static int refuseMkdir(void *user, const char *path, int mode) {
    (void)mode;
    return refusePath(user, path);
}
static int refuseRename(void *user, const char *from, const char *to) {
    (void)to;
    return refusePath(user, from);
}

static void ignoreReport(void *user, const char *text, size_t n) { (void)user, (void)text, (void)n; }

/* exec and delay do not go through hooks, tasks have no fuel of their own: programs that call them are not run. */
static bool isHarmless(const Module *m) {
    for (uint32_t i = 0; i < m->codeCount; i++) {
        if (m->code[i].op == OP_CALLB && (m->code[i].bc == BI_exec || m->code[i].bc == BI_delay || m->code[i].bc >= BI_COUNT)) return false;
    }
    return true;
}

/* Under a seed: no case sleeps, and all its tasks run alike in each run. */
static void execute(const Hooks *hooks, Module *m, uint64_t seed) {
    if (!isHarmless(m)) {
        moduleFree(m);
        return;
    }
    VMConfig config = {.hooks = hooks, .refusesForeign = true, .limits = {.maxHeapBytes = 16 << 20, .maxStackBytes = 1 << 20, .fuel = 20000}, .isSeeded = true, .schedSeed = seed};
    const char *why;
    static const char *const args[] = {"fuzz.src"};
    VM *vm = vmCreate(&config, &why);
    if (vm == NULL) {
        moduleFree(m);
        return;
    }
    Instance *inst = vmLoad(vm, m, &why);
    if (inst != NULL) {
        vmSetArguments(vm, 1, args);
        (void)vmRunMain(vm, inst, ignoreReport, NULL);
    }
    vmDestroy(vm);
}

static bool readSeed(const char *path, Text *out) {
    FILE *f = fopen(path, "rb");
    if (f == NULL) return false;
    out->bytes = malloc(TEXT_MAX + 1);
    out->size = out->bytes == NULL ? 0 : fread(out->bytes, 1, TEXT_MAX, f);
    fclose(f);
    return out->bytes != NULL;
}

static int compareText(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

/* The seeds in name order, so that a case number always means the same text. */
static size_t readSeeds(const char *folder, Text *seeds) {
    static char *names[SEEDS_MAX];
    size_t count = 0, used = 0;
    DIR *d = opendir(folder);
    if (d == NULL) return 0;
    for (struct dirent *e = readdir(d); e != NULL && count < SEEDS_MAX; e = readdir(d)) {
        size_t n = strlen(e->d_name);
        size_t k = strlen(words->suffix);
        if (n <= k || strcmp(e->d_name + n - k, words->suffix) != 0) continue;
        names[count] = malloc(strlen(folder) + n + 2);
        if (names[count] != NULL) sprintf(names[count++], "%s/%s", folder, e->d_name);
    }
    closedir(d);
    qsort(names, count, sizeof names[0], compareText);
    for (size_t i = 0; i < count; i++) {
        if (readSeed(names[i], &seeds[used])) used++;
        free(names[i]);
    }
    return used;
}

int main(int argc, char **argv) {
    static Text seeds[SEEDS_MAX];
    static const char *const modes[] = {NULL, NULL, "iso", "objfpc", "tp"};
    unsigned long count = argc > 2 ? strtoul(argv[2], NULL, 10) : 0, first = 0;
    double seconds = 0;
    bool show = false, showText = false;
    for (int i = 3; i < argc; i++) {
        if (strncmp(argv[i], "--seconds=", 10) == 0) seconds = strtod(argv[i] + 10, NULL);
        else if (strcmp(argv[i], "--show") == 0) show = true;
        else if (strcmp(argv[i], "--text") == 0) showText = true;
        else if (strcmp(argv[i], "--clike") == 0) words = &clike;
        else if (strcmp(argv[i], "--pre") == 0) words = &preprocessor;
        else if (strcmp(argv[i], "--tiny") == 0) words = &tiny;
        else first = strtoul(argv[i], NULL, 10);
    }
    size_t seedCount = argc > 2 ? readSeeds(argv[1], seeds) : 0;
    if (seedCount == 0) {
        fprintf(stderr, "usage: source_fuzz SEED_DIR COUNT [FIRST] [--seconds=S] [--show] [--text] [--clike | --pre | --tiny]\n");
        return 2;
    }
    Hooks hooks = *hooksDefault();
    uint64_t written = 0;
    hooks.user = &written;
    hooks.open = refuseOpen;
    hooks.read = emptyRead;
    hooks.write = sinkWrite;
    hooks.unlink = hooks.rmdir = hooks.chdir = refusePath;
    hooks.mkdir = refuseMkdir;
    hooks.rename = refuseRename;
    Text t = {malloc(TEXT_MAX + 1), 0};
    unsigned long ran = 0, refused = 0, broken = 0;
    clock_t start = clock();
    const struct itimerval limit = {.it_value = {CASE_SECONDS, 0}};
    for (unsigned long k = first; k < first + count; k++) {
        uint64_t rng = k * 0x2545F4914F6CDD1Dull + 1;
        const Text *seed = &seeds[below(&rng, seedCount)];
        CompileOptions options = {.mode = modes[below(&rng, 5)], .optimisation = (int)below(&rng, 4) != 0};
        CompileResult result;
        memcpy(t.bytes, seed->bytes, seed->size);
        t.size = seed->size;
        for (size_t m = below(&rng, 6); m > 0; m--) mutateOnce(&t, &seeds[below(&rng, seedCount)], &rng);
        if (show) fprintf(stderr, "case %lu\n", k);
        (void)setitimer(ITIMER_PROF, &limit, NULL); /* a hang dies by SIGPROF; processor time, since a busy machine may stop us for long */
        if (showText) {
            printf("{ case %lu, --mode=%s -O%d }\n", k, options.mode == NULL ? "pscal" : options.mode, options.optimisation);
            fwrite(t.bytes, 1, t.size, stdout);
            fflush(stdout);
        }
        switch (compileText(&hooks, words->frontEnd, &options, t.bytes, t.size, &result)) {
        case COMPILE_OK:
            ran++;
            written = 0;
            execute(&hooks, result.module, k);
            break;
        case COMPILE_BROKEN:
            broken++;
            fprintf(stderr, "case %lu: %s\n", k, result.why);
            break;
        default: refused++;
        }
        if (seconds > 0 && (double)(clock() - start) / CLOCKS_PER_SEC > seconds) {
            count = k + 1 - first;
            break;
        }
    }
    printf("source_fuzz: %lu cases, %lu compiled and ran, %lu refused, %lu findings\n", count, ran, refused, broken);
    free(t.bytes);
    for (size_t i = 0; i < seedCount; i++) free(seeds[i].bytes);
    return broken == 0 ? 0 : 1;
}
