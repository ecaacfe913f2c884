/* builtins.h: what the files of CLike's builtin functions share: builtins.c (table, simple ones, conversions, mathematics), builtins_text.c,
 * builtins_memory.c, builtins_io.c, builtins_console.c, scan.c, library.c. */
#ifndef PSCAL_FRONTENDS_CLIKE_BUILTINS_H
#define PSCAL_FRONTENDS_CLIKE_BUILTINS_H

#include "frontends/clike/parser.h"

typedef struct ClkBuiltin ClkBuiltin;
typedef Node *(*ClkHandler)(ClkParser *p, const ClkBuiltin *b, ClkCall *call);
struct ClkBuiltin {
    const char *name;
    ClkHandler handler;    /* NULL: simple, or library */
    int32_t least, most;   /* arguments; -1: any number */
    const char *signature; /* simple; NULL and no handler: library */
    int32_t id;            /* simple: BuiltinId */
};

#define SIMPLE(name, signature, id)
#define SPECIAL(name, handler, least, most) Node *clkCall_##handler(ClkParser *p, const ClkBuiltin *b, ClkCall *call);
#define LIBRARY(name)
#include "frontends/clike/clk_builtins.def"

/* The argument as a value of that type; reports. */
Node *clkArg(ClkParser *p, const ClkCall *call, uint32_t i, Type *t);
Node *clkArgError(ClkParser *p, const ClkCall *call, uint32_t i, const char *expected);
Node *clkTextArg(ClkParser *p, const ClkCall *call, uint32_t i); /* as str */
Node *clkRefArg(ClkParser *p, const ClkCall *call, uint32_t i);  /* text as str or char * */
Node *clkBytesArg(ClkParser *p, const ClkCall *call, uint32_t i); /* char * to write through */
Node *clkPointerArg(ClkParser *p, const ClkCall *call, uint32_t i, Type **pointer); /* any pointer, as void *; *pointer: its type before */
/* What an argument &x, or x itself, designates; reports. */
Node *clkTargetArg(ClkParser *p, const ClkCall *call, uint32_t i);
Node *clkStdFile(ClkParser *p, Pos pos, int number);
Node *clkLong(ClkParser *p, Pos pos, int64_t value);
static inline Node *clkVoidCall(ClkParser *p, Pos pos, int id, Node *args) { return clkBi(p, pos, id, p->types->voidType, args); }
/* ST_MULTI: call with several results into targets (NULL-terminated; ST_EMPTY drops one). */
Node *clkMulti(ClkParser *p, Pos pos, Node *call, Node *targets);
Node *clkIf(ClkParser *p, Node *condition, Node *then, Node *otherwise);
Node *clkCompareZero(ClkParser *p, BinaryOp op, Node *x); /* Boolean */
/* A value that is used more than once: *out is a temporary, the result the statement that sets it. */
Node *clkKeep(ClkParser *p, Node *x, Type *t, Node **out);
/* `value`, the result of writing to the file, or `failure` if it cannot be written to (C programs). clkDropValue takes the question away where nobody
 * asks (builtins_io.c). */
Node *clkWritten(ClkParser *p, Node *file, Node *value, int64_t failure, Pos pos);
/* layout.c: do blocks behind such pointers have to be moved as C's bytes? The call that moves n of them; the one that fills n with a byte (NULL: an
 * ordinary fill does). */
Node *clkNoteLayout(ClkParser *p, Node *x, const Type *pointer); /* x, a void *, that tells the layout of the struct it was a pointer to */
void clkNoteAtStart(ClkParser *p, Type *record, Pos pos); /* the program tells the layout of the struct before it starts */
void clkNoteExtenders(ClkParser *p); /* the same for all that begin with a struct whose layout is told */
/* (char *)&s->member - offsetof(T, member), to be cast to T *: an untyped pointer to the struct; NULL: x is no such thing. */
Node *clkContainer(ClkParser *p, const Node *x, const Type *t);
bool clkIsContained(const ClkParser *p, const Field *f); /* the program has gone from that member to its struct */
Node *clkContainedMember(ClkParser *p, Node *x);         /* pointer->member of such a one */
bool clkMovesBytes(ClkParser *p, const Type *to, const Type *from);
Node *clkMoveBytes(ClkParser *p, const ClkCall *call, Node *to, Type *toType, Node *from, Type *fromType, Node *n);
Node *clkFillBytes(ClkParser *p, const ClkCall *call, Node *to, Type *type, Node *byte, Node *n);
enum { CLK_ERANGE = 34 };
/* errno, if the program uses it, else NULL; a statement that sets it. */
ClkSymbol *clkErrno(ClkParser *p);
Node *clkSetErrno(ClkParser *p, Node *code);
/* The function of the library with that name, which is read now if it was not before. */
ClkSymbol *clkLibraryFunction(ClkParser *p, const char *name);
Node *clkCallLibrary(ClkParser *p, const char *name, ClkCall *call); /* call->name may be NULL: that function's */
/* Sorting and searching functions for elements of a type; isTyped: their comparison takes pointers to elements, not to void. */
ClkSymbol *clkSortFunction(ClkParser *p, Type *elem, bool isSearch, bool isTyped);
/* wide.c: a wide text as UTF-8, NULL if x is none; a code point as UTF-8. */
Node *clkWideAsText(ClkParser *p, Node *x);
Node *clkWideCharAsText(ClkParser *p, Node *x);
/* fmt_... chain of a printf call: format at argument `first`, then its arguments. NULL: reported. */
Node *clkFormatState(ClkParser *p, const ClkCall *call, uint32_t first);
/* positions.c: if the literal format, which is argument `first`, numbers its arguments, gives *call as many as are used, in that order, and a format
 * without numbers; *setup (may be NULL) must be executed first. False: reported. */
bool clkOrderArguments(ClkParser *p, ClkCall *call, uint32_t first, Node *format, Node **setup);
/* The same for the arguments of a va_list, which stands behind the format. */
Node *clkListState(ClkParser *p, const ClkCall *call, uint32_t first);

#endif
