/* preproc.h: from bytes to preprocessed tokens: lexer.c, literals.c, macros.c, preproc.c, pp_expr.c.
 *
 * The lexer reads one token at a time from a file; the preprocessor obeys directives, expands macros and hands a whole file's tokens over as one
 * array, so that the parser may look ahead and read function bodies later. A token of a macro's body has the place of the macro's name.
 *
 * The array is as long as the file: its tokens (ClkToken) have only what the parser asks for. All steps before have it all (ClkPreToken). */
#ifndef PSCAL_FRONTENDS_CLIKE_PREPROC_H
#define PSCAL_FRONTENDS_CLIKE_PREPROC_H

#include "frontends/core/compile.h"

typedef enum ClkTokenKind {
#define TOKEN(name, text) CT_##name,
#define PUNCT(name, text) CT_##name,
#define KEYWORD(name, spelling) CT_##name,
#include "frontends/clike/tokens.def"
    CT_COUNT
} ClkTokenKind;

enum { CLK_BOL = 1 /* first on its line */, CLK_SPACE = 2 /* blanks before it */, CLK_NO_EXPAND = 4 /* name of a macro that must stay */,
       CLK_WHOLE = 8 /* ClkToken: all that the preprocessor knew is kept */ };
enum { CLK_SUFFIX_U = 1, CLK_SUFFIX_L = 2, CLK_SUFFIX_F = 4, CLK_NOT_DECIMAL = 8, CLK_TOO_LARGE = 16 /* as it stands; a suffix that a macro adds makes it good */,
       CLK_WIDE = 32 /* L"...", L'.' */, CLK_UTF16 = 64, CLK_UTF32 = 128 /* beside CLK_WIDE: u"...", U"..." */ };

typedef struct ClkText {
    const char *bytes;
    uint32_t length;
} ClkText;

typedef struct ClkPreToken {
    uint8_t kind;    /* ClkTokenKind */
    uint8_t flags;   /* CLK_BOL ... */
    uint16_t suffix; /* numbers: CLK_SUFFIX_...; characters and strings: CLK_WIDE ... */
    Pos pos;
    uint32_t length; /* in the source */
    const char *spelling; /* numbers, characters, strings: as written, for # and ## */
    union {
        Name *name;          /* IDENT */
        int64_t i;           /* INT, CHAR */
        double f;            /* REAL */
        const ClkText *text; /* STRING */
    };
} ClkPreToken;

typedef struct ClkPreTokens {
    ClkPreToken *items;
    uint32_t count, capacity;
} ClkPreTokens;

/* A number, character or string with a suffix, not spelt in the source where it stands, or longer than fits, is `whole`; its value is read with the
 * functions below. */
typedef struct ClkToken {
    uint8_t kind;    /* ClkTokenKind */
    uint8_t flags;   /* CLK_BOL ... */
    uint16_t length; /* in the source; CLK_LONG: as much or more */
    Pos pos;
    union {
        Name *name;
        int64_t i;
        double f;
        const ClkText *text;
        const ClkPreToken *whole; /* CLK_WHOLE */
    };
} ClkToken;
enum { CLK_LONG = UINT16_MAX };
_Static_assert(CT_REAL == CT_INT + 1 && CT_CHAR == CT_INT + 2 && CT_STRING == CT_INT + 3 && CT_OTHER == CT_INT + 4, "tokens.def has them in a row");
/* Has it a spelling of its own? */
static inline bool clkIsLiteral(uint8_t kind) { return (unsigned)(kind - CT_INT) <= CT_OTHER - CT_INT; }
_Static_assert(sizeof(ClkToken) == 16, "there are as many as the source has tokens");

typedef struct ClkTokens {
    ClkToken *items; /* the last one is CT_EOF */
    uint32_t count, capacity;
} ClkTokens;

static inline int64_t clkTokenInt(const ClkToken *t) { return (t->flags & CLK_WHOLE) != 0 ? t->whole->i : t->i; }
static inline double clkTokenReal(const ClkToken *t) { return (t->flags & CLK_WHOLE) != 0 ? t->whole->f : t->f; }
static inline const ClkText *clkTokenString(const ClkToken *t) { return (t->flags & CLK_WHOLE) != 0 ? t->whole->text : t->text; }
static inline uint16_t clkTokenSuffix(const ClkToken *t) { return (t->flags & CLK_WHOLE) != 0 ? t->whole->suffix : 0; }
static inline Pos clkTokenEnd(const ClkToken *t) {
    if (LIKELY(t->length < CLK_LONG)) return t->pos + t->length;
    return t->pos + ((t->flags & CLK_WHOLE) != 0 ? t->whole->length : t->kind == CT_IDENT ? t->name->length : t->length);
}

typedef struct ClkLexer {
    SourceFile *file;
    const char *cursor, *end;
    bool isLineStart;
} ClkLexer;

/* A macro's definition; Name.extra is 1 + its index in ClkPre.macros. */
typedef struct ClkMacro {
    Name *name;
    Name **params;
    uint32_t paramCount;
    bool isFunction, isVariadic;
    bool isPredefined; /* may be redefined without a word */
    bool isActive;     /* being expanded: its name stays as it is */
    ClkPreToken *body;
    uint32_t bodyCount;
} ClkMacro;

/* Where tokens come from: a file, or a list (an expansion; with a barrier: nothing behind its end is read). */
typedef struct ClkInput {
    struct ClkInput *outer;
    bool isFile, isBarrier;
    ClkLexer lex;
    struct ClkCond *conds; /* open conditionals of the file */
    const ClkPreToken *at, *end;
    ClkMacro *macro; /* active until the list ends */
} ClkInput;

typedef struct ClkCond {
    struct ClkCond *outer;
    Pos pos;
    bool isActive;  /* this branch is compiled */
    bool wasTaken;  /* some branch was */
    bool isOuterActive;
    bool hasElse;
} ClkCond;

enum {
    CLK_MAX_INCLUDES = 32, CLK_MAX_CONDS = 256, CLK_MAX_EXPANSIONS = 4096, CLK_MAX_TOKENS = 1 << 26,
    CLK_MAX_EXPANDED = 1 << 22, CLK_EXPANDED_PER_BYTE = 8 /* so many tokens, and more for each byte of source, may be read and made by macros */
};

typedef struct ClkPre {
    ClkMacro **macros;
    uint32_t macroCount, macroCapacity;
    Compile *c;
    Arena *arena; /* what stays: tokens of files, definitions, texts */
    Arena *lists; /* lines and expansions; empty again when the input is back in a file */
    ClkInput *input;
    uint32_t includeDepth, condDepth, listDepth;
    uint64_t expandedCount; /* tokens that macros have read and made */
    bool isPanic;     /* stop: too many errors or a limit */
    bool showWarnings;
    bool isLibrary;   /* text of our own is read: the program's macros mean nothing there */
    bool usesC;       /* a header of C's library was named */
    uint32_t headers; /* bits: those whose macros are defined (library.c) */
    int64_t counter;  /* the next value of __COUNTER__ */
    bool isCut;       /* an open string or comment has swallowed the rest: what is missing at the end is no news */
    Name *nameDefined, *nameVaArgs, *nameFile, *nameLine, *nameCounter, *nameDate, *nameTime, *namePragma, *nameExtended;
} ClkPre;

void clkPreInit(ClkPre *pp, Compile *c);
/* Reads `file` and everything it includes. The array lives in the compilation's arena. */
void clkPreprocess(ClkPre *pp, SourceFile *file, ClkTokens *out);
/* Defines from text of our own ("#define ..." lines). */
void clkPredefine(ClkPre *pp, const char *text);
/* The macros of <name.h>, if it has some of its own; once (library.c). */
void clkDefineHeader(ClkPre *pp, const char *name);
/* __FILE__, __LINE__, __COUNTER__, __DATE__, __TIME__: macros without a body. */
bool clkIsPredefinedName(const ClkPre *pp, const Name *name);
/* Reads a source file for #include and import: as given, beside `from`, in the -I folders, in the library folders. NULL: not found. */
SourceFile *clkFindFile(Compile *c, const char *path, const SourceFile *from, Pos pos, bool isLibrary);
bool clkHasExtended(const char *category, uint32_t categoryLength, const char *function, uint32_t functionLength);

/* ---- private to the files above ---- */
void clkLexInit(ClkLexer *lex, SourceFile *file);
void clkLex(ClkPre *pp, ClkLexer *lex, ClkPreToken *out);
/* Moves to the end of the line (continued lines count as one). */
void clkLexSkipLine(ClkPre *pp, ClkLexer *lex);
/* Number, character or string at s; returns the end. */
const char *clkLexNumber(ClkPre *pp, ClkLexer *lex, ClkPreToken *out, const char *s);
uint32_t clkWideChar(const char *bytes, uint64_t length, bool *isOne); /* the first code point of UTF-8; *isOne: there are no others */
const char *clkLexQuoted(ClkPre *pp, ClkLexer *lex, ClkPreToken *out, const char *s);
static inline Pos clkLexPos(const ClkLexer *lex, const char *at) { return lex->file->base + (Pos)(at - lex->file->text); }
bool clkPreError(ClkPre *pp, Pos pos, uint32_t length, int code, ...);
/* The next token after macro expansion, without directives. */
void clkPreNext(ClkPre *pp, ClkPreToken *out);
/* The next token of the input without expansion. */
void clkPreRaw(ClkPre *pp, ClkPreToken *out);
void clkPushTokens(ClkPre *pp, const ClkPreToken *tokens, uint32_t count, ClkMacro *macro, bool isBarrier);
void clkPopInput(ClkPre *pp);
/* name was read: pushes its expansion if it is a macro that may be expanded here. */
bool clkExpand(ClkPre *pp, ClkPreToken *name);
static inline ClkMacro *clkMacroOf(const ClkPre *pp, const Name *n) { return n->extra == 0 || pp->isLibrary ? NULL : pp->macros[n->extra - 1]; }
void clkDefine(ClkPre *pp, const ClkPreToken *line, uint32_t count, Pos pos);
/* Value of an #if expression, a line of raw tokens. */
bool clkPreCondition(ClkPre *pp, const ClkPreToken *line, uint32_t count, Pos pos);
void clkPreTokenAdd(Arena *arena, ClkPreTokens *list, const ClkPreToken *t);
/* Text of a token as it was written. */
uint32_t clkPreSpelling(const ClkPreToken *t, const char **bytes);
uint32_t clkTokenSpelling(const Sources *s, const ClkToken *t, const char **bytes);
extern const char *const clkTokenTexts[CT_COUNT];
extern const uint8_t clkBinaryLevels[CT_COUNT]; /* of binary operators, from 1; 0: it is none */
static inline int clkBinaryLevel(uint8_t kind) { return clkBinaryLevels[kind]; }

#endif
