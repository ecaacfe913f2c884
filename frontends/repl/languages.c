/* languages.c: what a session must know of its languages: little, and only by looking at the words. */
#include "frontends/repl/repl.h"

#include "frontends/clike/clike.h"
#include "frontends/pascal/pascal.h"
#include "frontends/tiny/tiny.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

/* ---- words of a text, without comments and literals ---- */

typedef enum WordStyle { STYLE_CLIKE, STYLE_PASCAL, STYLE_TINY } WordStyle;
typedef struct Words {
    const char *at;
    const char *word; /* identifier or number, or one other character; length 0 at the end */
    size_t length;
    WordStyle style;
    bool isUnended;   /* a comment or literal without end */
} Words;

static bool skipTo(Words *w, const char *end) {
    const char *found = strstr(w->at, end);
    w->isUnended = found == NULL;
    w->at = found == NULL ? w->at + strlen(w->at) : found + strlen(end);
    return found != NULL;
}

static bool skipComment(Words *w) {
    if (strncmp(w->at, "//", 2) == 0) {
        const char *end = strchr(w->at, '\n');
        w->at = end == NULL ? w->at + strlen(w->at) : end;
        return true;
    }
    bool isPascal = w->style == STYLE_PASCAL, isBrace = w->style != STYLE_CLIKE && *w->at == '{';
    bool isStar = w->style != STYLE_TINY && strncmp(w->at, isPascal ? "(*" : "/*", 2) == 0;
    if (!isBrace && !isStar) return false;
    w->at += isBrace ? 1 : 2;
    (void)skipTo(w, isBrace ? "}" : isPascal ? "*)" : "*/");
    return true;
}

static bool skipLiteral(Words *w) {
    char quote = *w->at;
    bool isLine = w->style != STYLE_CLIKE; /* literals end with the line, and have no escapes */
    if ((quote != '\'' || w->style == STYLE_TINY) && (quote != '"' || w->style == STYLE_PASCAL)) return false;
    for (w->at++; *w->at != '\0' && *w->at != quote && (!isLine || *w->at != '\n'); w->at++) {
        if (!isLine && *w->at == '\\' && w->at[1] != '\0') w->at++;
    }
    if (*w->at == quote) w->at++;
    else w->isUnended = !isLine;
    return true;
}

static bool nextWord(Words *w) {
    for (;;) {
        while (isspace((unsigned char)*w->at)) w->at++;
        if (*w->at == '\0') break;
        if (skipComment(w)) continue;
        w->word = w->at;
        if (skipLiteral(w)) {
            w->length = (size_t)(w->at - w->word);
            return true;
        }
        while (isalnum((unsigned char)*w->at) || *w->at == '_') w->at++;
        if (w->at == w->word) w->at++;
        w->length = (size_t)(w->at - w->word);
        return true;
    }
    w->word = w->at;
    w->length = 0;
    return false;
}

static bool isWord(const Words *w, const char *text) {
    size_t n = strlen(text);
    return w->length == n && (w->style == STYLE_CLIKE ? strncmp(w->word, text, n) : strncasecmp(w->word, text, n)) == 0;
}

static bool isOneOf(const Words *w, const char *const *list) {
    for (; *list != NULL; list++) {
        if (isWord(w, *list)) return true;
    }
    return false;
}

static bool isName(const Words *w) { return w->length > 0 && (isalpha((unsigned char)w->word[0]) || w->word[0] == '_'); }

static void addName(ReplNames *out, const char *word, size_t length) {
    if (out->count == REPL_NAMES_MAX || length >= REPL_NAME_BYTES) return;
    (void)snprintf(out->items[out->count++], REPL_NAME_BYTES, "%.*s", (int)length, word);
}

/* ---- Pascal ---- */

static const char *const pascalTypes[] = {"type", "const", "label", "resourcestring", NULL};
static const char *const pascalRoutines[] = {"procedure", "function", NULL};
static const char *const pascalOpeners[] = {"begin", "case", "try", "record", "repeat", NULL};
static const char *const pascalUnfinished[] = {"then", "else", "do", "of", "to", "downto", "and", "or", "not", "div", "mod", "var", "type", "const",
                                               "uses", ":=", "=", "+", "-", "*", "/", ",", "(", "[", ":", NULL};

static ReplKind pascalKind(const char *text, bool (*isType)(void *user, const char *name), void *user) {
    Words w = {.at = text, .style = STYLE_PASCAL};
    (void)isType, (void)user;
    if (!nextWord(&w)) return REPL_STATEMENT;
    if (isWord(&w, "uses")) return REPL_IMPORT;
    if (isWord(&w, "var") || isWord(&w, "threadvar")) return REPL_VARIABLES;
    if (isOneOf(&w, pascalRoutines)) return REPL_ROUTINE;
    return isOneOf(&w, pascalTypes) ? REPL_TYPES : REPL_STATEMENT;
}

/* Blocks and brackets that are open at the end; whether the text ends with something that goes on. */
static bool pascalIsOpen(const char *text) {
    Words w = {.at = text, .style = STYLE_PASCAL};
    ReplKind kind = pascalKind(text, NULL, NULL);
    int depth = 0, parens = 0;
    bool hasBlock = false, isDirective = false, endsOpen = false, endsHere = false;
    while (nextWord(&w)) {
        if (isOneOf(&w, pascalOpeners)) depth++, hasBlock = true;
        if (isWord(&w, "end") || isWord(&w, "until")) depth--;
        if (isWord(&w, "forward") || isWord(&w, "external")) isDirective = true;
        if (*w.word == '(' || *w.word == '[') parens++;
        if (*w.word == ')' || *w.word == ']') parens--;
        endsHere = *w.word == ';';
        endsOpen = isOneOf(&w, pascalUnfinished);
    }
    if (w.isUnended || depth > 0 || parens > 0 || endsOpen) return true;
    if (kind == REPL_ROUTINE) return !(hasBlock || isDirective) || !endsHere;
    return kind != REPL_STATEMENT && !endsHere;
}

static void pascalDeclared(const char *text, ReplNames *out) {
    Words w = {.at = text, .style = STYLE_PASCAL};
    ReplKind kind = pascalKind(text, NULL, NULL);
    (void)nextWord(&w);
    if (kind == REPL_ROUTINE) {
        if (nextWord(&w) && isName(&w)) addName(out, w.word, w.length);
        return;
    }
    if (kind == REPL_STATEMENT || kind == REPL_IMPORT) return;
    int depth = 0;
    bool isList = true; /* before the : or = */
    while (nextWord(&w)) {
        if (isWord(&w, "record") || isWord(&w, "(")) depth++;
        else if (isWord(&w, "end") || isWord(&w, ")")) depth--;
        else if (depth == 0 && (*w.word == ':' || *w.word == '=')) isList = false;
        else if (depth == 0 && *w.word == ';') isList = true;
        else if (isList && isName(&w)) addName(out, w.word, w.length);
    }
}

/* ---- CLike ---- */

static const char *const clikeTypeWords[] = {"int", "long", "char", "float", "double", "str", "string", "bool", "void", "unsigned", "signed", "short", "byte", "text",
                                             "FILE", "mstream", "size_t", "static", "extern", "auto", "inline", "volatile", "register", "mutex", "rcmutex",
                                             "rwlock", "semaphore", "waitgroup", "atomic", "future", "chan", "channel", "sender", "receiver",
                                             "task", "thread", "va_list", "jmp_buf", NULL};
static const char *const clikeTypeMakers[] = {"typedef", "import", "const", "#", NULL};
static const char *const clikeTags[] = {"struct", "union", "enum", NULL};

static ReplKind clikeKind(const char *text, bool (*isType)(void *user, const char *name), void *user) {
    Words w = {.at = text};
    char name[REPL_NAME_BYTES];
    if (!nextWord(&w)) return REPL_STATEMENT;
    if (isOneOf(&w, clikeTypeMakers)) return REPL_TYPES;
    bool isTag = isOneOf(&w, clikeTags), isBuiltin = isOneOf(&w, clikeTypeWords);
    (void)snprintf(name, sizeof name, "%.*s", (int)w.length, w.word);
    bool isSized = w.length > 2 && strncmp(w.word + w.length - 2, "_t", 2) == 0;
    if (!isTag && !isBuiltin && !isSized && (isType == NULL || !isName(&w) || !isType(user, name))) return REPL_STATEMENT;
    bool hasParens = false, isFirst = true;
    while (nextWord(&w)) {
        if (isFirst && *w.word == '(' && w.at[strspn(w.at, " ")] != '*') return REPL_STATEMENT; /* a cast, or a function of that name */
        isFirst = false;
        if (isTag && *w.word == '{' && !hasParens) return REPL_TYPES;
        if (*w.word == '(') hasParens = true;
        if (*w.word == '=' || (*w.word == ';' && !hasParens)) break;
    }
    return hasParens && *w.word != '=' ? REPL_ROUTINE : REPL_VARIABLES;
}

static const char *const clikeHeads[] = {"if", "for", "while", "switch", NULL};
static const char *const clikeUnfinished[] = {"else", "do", "=", "+", "-", "*", "/", "%", ",", "&", "|", "^", "?", "<", NULL};

/* What the words of an entry end with. */
typedef struct ClikeEnd {
    int depth;           /* of brackets */
    bool isUnended;
    bool isUnfinished;   /* an operator, else, do, or the head of a statement: something must follow */
    bool isParenthesis;  /* ) that ends no head of a statement */
    bool isTag;          /* all words: [typedef] struct X */
    bool isDirective;
    char last;           /* first character of the last word, 0: there is none */
} ClikeEnd;

static ClikeEnd clikeEnd(const char *text) {
    Words w = {.at = text}, last = w;
    ClikeEnd end = {0};
    bool isHead = false; /* the brackets open at depth 0 are those behind if, for ... */
    int doCount = 0, count = 0, tagAt = 0;
    while (nextWord(&w)) {
        bool isOpening = strchr("({[", *w.word) != NULL, isClosing = strchr(")}]", *w.word) != NULL;
        bool isDouble = last.at == w.word && *w.word == end.last && strchr("+-", *w.word) != NULL; /* ++ or -- */
        if (count++ == 0) end.isDirective = *w.word == '#';
        if (end.depth == 0 && isWord(&w, "do")) doCount++;
        if (end.depth == 0 && isOpening) {
            isHead = *w.word == '(' && last.word != NULL && isOneOf(&last, clikeHeads);
            if (isHead && isWord(&last, "while") && doCount > 0) isHead = doCount-- == 0;
        }
        end.depth += isOpening ? 1 : isClosing ? -1 : 0;
        end.isUnfinished = (isOneOf(&w, clikeUnfinished) && !isDouble) || (end.depth == 0 && *w.word == ')' && isHead);
        end.isParenthesis = *w.word == ')' && !end.isUnfinished;
        if (isOneOf(&w, clikeTags) && (count == 1 || (count == 2 && isWord(&last, "typedef")))) tagAt = count;
        end.last = *w.word;
        last = w;
    }
    end.isUnended = w.isUnended;
    end.isTag = tagAt > 0 && count <= tagAt + 1;
    return end;
}

static bool clikeIsOpen(const char *text) {
    ClikeEnd end = clikeEnd(text);
    size_t n = strlen(text);
    while (n > 0 && isspace((unsigned char)text[n - 1])) n--;
    if (end.depth > 0 || end.isUnended || (n > 0 && text[n - 1] == '\\')) return true;
    if (end.isDirective || end.last == '\0') return false;
    return end.isUnfinished || end.isTag || (end.isParenthesis && clikeKind(text, NULL, NULL) == REPL_ROUTINE); /* the body comes in the next line */
}

/* All declarations but functions with a body and directives end with a ; */
static bool clikeLacksEnd(const char *text) {
    ClikeEnd end = clikeEnd(text);
    bool isBody = end.last == '}' && clikeKind(text, NULL, NULL) == REPL_ROUTINE;
    return !end.isDirective && end.last != ';' && end.last != '\0' && !isBody;
}

/* struct X {...} a, b: X, a and b; declarators up to = [ ( , or ;. */
static void clikeDeclared(const char *text, ReplNames *out) {
    Words w = {.at = text}, last = w;
    int depth = 0;
    bool isValue = false, isTag = false;
    (void)nextWord(&w);
    if (*w.word == '#') {
        if (nextWord(&w) && isWord(&w, "define") && nextWord(&w)) addName(out, w.word, w.length);
        return;
    }
    do {
        if (depth == 0 && !isValue && *w.word == '{' && isTag && isName(&last)) addName(out, last.word, last.length);
        bool isEnd = strchr("=[(,;", *w.word) != NULL;
        if (depth == 0 && !isValue && isEnd && isName(&last)) {
            addName(out, last.word, last.length);
            if (*w.word == '(') return; /* a function */
        }
        if (*w.word == '=' || *w.word == '[') isValue = true;
        if (depth == 0 && (*w.word == ',' || *w.word == ';')) isValue = false;
        if (strchr("({[", *w.word) != NULL) depth++;
        if (strchr(")}]", *w.word) != NULL) depth--;
        isTag = isTag || isWord(&w, "struct") || isWord(&w, "union") || isWord(&w, "enum");
        last = w;
    } while (nextWord(&w));
}

/* ---- Tiny ---- */

static const char *const tinyOpeners[] = {"if", "while", "for", "repeat", "def", NULL};
static const char *const tinyUnfinished[] = {"then", "else", "do", "to", "downto", "and", "or", "not", "mod", "until", "read", "spawn", "go", "join", "call", "local", "import",
                                             "=", "+", "-", "*", "/", "<", ">", ",", "(", NULL};

/* What a word does to the number of open blocks. A word of the language in front of := is a variable. */
static int tinyStep(const Words *w) {
    if (strncmp(w->at + strspn(w->at, " \t"), ":=", 2) == 0) return 0;
    if (isOneOf(w, tinyOpeners)) return 1;
    return isWord(w, "end") || isWord(w, "until") ? -1 : 0;
}

static bool tinyIsOpen(const char *text) {
    Words w = {.at = text, .style = STYLE_TINY};
    int depth = 0, parens = 0;
    bool endsOpen = false;
    while (nextWord(&w)) {
        depth += tinyStep(&w);
        parens += *w.word == '(' ? 1 : *w.word == ')' ? -1 : 0;
        endsOpen = isOneOf(&w, tinyUnfinished);
    }
    return w.isUnended || depth > 0 || parens > 0 || endsOpen;
}

static ReplKind tinyKind(const char *text, bool (*isType)(void *user, const char *name), void *user) {
    Words w = {.at = text, .style = STYLE_TINY};
    (void)isType, (void)user;
    if (!nextWord(&w)) return REPL_STATEMENT;
    if (isWord(&w, "import")) return REPL_IMPORT;
    return isWord(&w, "def") && tinyStep(&w) == 1 ? REPL_ROUTINE : REPL_STATEMENT;
}

static void tinyDeclared(const char *text, ReplNames *out) {
    Words w = {.at = text, .style = STYLE_TINY};
    if (tinyKind(text, NULL, NULL) == REPL_ROUTINE && nextWord(&w) && nextWord(&w) && isName(&w)) addName(out, w.word, w.length);
}

/* A def or import with the ; behind it, or all statements in front of the next one: what is declared must not be done again with each entry. */
static size_t tinyFirstPart(const char *text) {
    Words w = {.at = text, .style = STYLE_TINY};
    bool isDeclaration = tinyKind(text, NULL, NULL) != REPL_STATEMENT, isFirst = true, isDone = false;
    int depth = 0;
    while (nextWord(&w)) {
        bool startsDeclaration = depth == 0 && tinyKind(w.word, NULL, NULL) != REPL_STATEMENT;
        if ((startsDeclaration && !isFirst) || (isDone && *w.word != ';')) return (size_t)(w.word - text);
        depth += tinyStep(&w);
        isDone = isDeclaration && depth == 0 && (*w.word == ';' || isWord(&w, "end"));
        isFirst = false;
    }
    return strlen(text);
}

/* ---- the table ---- */

static const char *const pascalWords[] = {"and", "array", "begin", "boolean", "case", "char", "const", "div", "do", "downto", "else", "end", "except", "false", "finally", "for",
                                          "function", "goto", "if", "in", "integer", "length", "mod", "new", "nil", "not", "of", "or", "procedure", "program", "raise", "real",
                                          "record", "repeat", "round", "set", "setlength", "spawn", "sqrt", "string", "then", "to", "true", "trunc", "try", "type", "until",
                                          "uses", "var", "while", "with", "write", "writeln", NULL};
static const char *const clikeWords[] = {"bool", "break", "byte", "case", "char", "const", "continue", "default", "do", "double", "else", "enum", "extern", "false", "float", "for",
                                         "goto", "if", "import", "int", "long", "malloc", "printf", "return", "scanf", "short", "sizeof", "sqrt", "static", "str", "strlen",
                                         "struct", "switch", "text", "true", "typedef", "union", "unsigned", "void", "while", NULL};

static const char *const tinyWords[] = {"and", "call", "chan", "collect", "def", "delay", "do", "downto", "else", "end", "false", "for", "go", "if", "import", "join", "local",
                                        "lock", "mod", "mutex", "not", "or", "push", "read", "repeat", "return", "spawn", "then", "thread_create", "thread_join", "to", "true",
                                        "unlock", "until", "while", "write", NULL};

static const ReplLanguage languages[] = {
    {&pascalFrontEnd, "pascal> ", "   ...> ", "program session;\n", "", "begin\n", "\nend.\n", "replecho(\n", "\n)",
     pascalWords, pascalIsOpen, pascalKind, pascalDeclared, NULL, NULL, "ThreadStatsJson", true},
    {&clikeFrontEnd, "clike> ", "....> ", "", "", "int main() {\n", "\nreturn 0;\n}\n", "replecho(\n", "\n);",
     clikeWords, clikeIsOpen, clikeKind, clikeDeclared, NULL, clikeLacksEnd, "(thread_stats_json())", true},
    {&tinyFrontEnd, "tiny> ", " ...> ", "", ";\n", "", "", "replecho(\n", "\n)", tinyWords, tinyIsOpen, tinyKind, tinyDeclared, tinyFirstPart, NULL, "thread_stats_json()", false},
};

const ReplLanguage *replLanguage(const char *name) {
    for (size_t i = 0; i < sizeof languages / sizeof languages[0]; i++) {
        if (strcmp(languages[i].fe->name, name) == 0) return &languages[i];
    }
    return NULL;
}
