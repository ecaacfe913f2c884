/* builtins_io.c: formatted output and files (clike.md 10.1, 13.4). printf builds the text with the runtime's fmt_ functions; a literal format is
 * checked against its arguments here. */
#include "frontends/clike/builtins.h"

#include "runtime/fmt/c_format.h"
#include <assert.h>
#include <string.h>

/* ---- formats ---- */

typedef struct Format {
    ClkParser *p;
    const ClkCall *call;
    const char *text; /* literal format, or NULL */
    size_t length, at;
    Pos pos;
    uint32_t formatLength;
} Format;

typedef enum ArgumentKind { ARG_NONE, ARG_STAR, ARG_VALUE, ARG_BAD } ArgumentKind;

/* What the next argument is for; ARG_NONE: the format asks for no more. */
static ArgumentKind nextArgument(Format *f, CDirective *d, uint32_t *stars) {
    ClkParser *p = f->p;
    if (*stars > 0) {
        --*stars;
        if (*stars > 0) return ARG_STAR;
        return ARG_VALUE;
    }
    while (f->at < f->length) {
        if (f->text[f->at] != '%') {
            f->at++;
        } else if (f->at + 1 < f->length && f->text[f->at + 1] == '%') {
            f->at += 2;
        } else {
            char shown[24];
            bool isComplete = cDirectiveParse(f->text + f->at, f->length - f->at, d);
            size_t n = d->size < sizeof shown - 1 ? d->size : sizeof shown - 1;
            memcpy(shown, f->text + f->at, n);
            shown[n] = '\0';
            f->at += d->size;
            if (!isComplete || !cFormatIsKnown(d->conversion)) {
                clkError(p, f->pos, f->formatLength, DIAG_FORMAT, shown);
                return ARG_BAD;
            }
            *stars = (uint32_t)d->isWidthStar + (uint32_t)d->isPrecisionStar;
            if (*stars == 0) return ARG_VALUE;
            ++*stars;
            --*stars;
            return ARG_STAR;
        }
    }
    return ARG_NONE;
}

static Node *integerState(ClkParser *p, Node *state, Node *x, int64_t kind) {
    Node *value = clkArith(p, x, p->types->int64);
    return clkBi(p, x->pos, BI_fmt_int, p->types->string, clkList(state, value, clkLong(p, x->pos, kind), NULL));
}

static bool isUnsigned(const Type *t) { return t->kind == TYPE_INT && !t->isSigned; }

/* state with argument x added. d: its directive, or NULL. */
static Node *addArgument(Format *f, Node *state, const ClkArg *arg, const CDirective *d) {
    ClkParser *p = f->p;
    Node *x = clkRvalue(p, arg->node);
    char c = d == NULL ? 0 : d->conversion;
    bool isWide = c != 0 && d->length == 'l' && (c == 's' || (c == 'c' && clkIsInteger(x->type)));
    Node *wide = !isWide ? NULL : c == 's' ? clkWideAsText(p, arg->node) : clkWideCharAsText(p, x);
    if (wide != NULL) return clkBad(wide) ? wide : clkBi(p, x->pos, BI_fmt_str, p->types->string, clkList(state, wide, NULL));
    bool wantsReal = c != 0 && cFormatIsReal(c), wantsText = c == 's', wantsInt = c != 0 && (cFormatIsSigned(c) || cFormatIsUnsigned(c) || c == 'c');
    Node *found = wantsText ? clkFound(p, x) : NULL;
    if (found != NULL) x = found;
    if (clkIsInteger(x->type) && wantsReal) x = clkArith(p, x, p->types->real);
    if (x->type->kind == TYPE_REAL) {
        if (wantsText || wantsInt) clkWarning(p, arg->pos, arg->length, "%%%c is given a real", c);
        return clkBi(p, x->pos, BI_fmt_real, p->types->string, clkList(state, clkArith(p, x, p->types->real), NULL));
    }
    if (clkIsInteger(x->type)) {
        if (wantsText) clkWarning(p, arg->pos, arg->length, "%%s is given a number");
        bool isChar = x->type->kind == TYPE_CHAR && (c == 0 || wantsText);
        return integerState(p, state, x, isChar ? 2 : isUnsigned(x->type) ? 3 : 0);
    }
    if (c == 'p' && (x->type->kind == TYPE_POINTER || x->type->kind == TYPE_NIL)) {
        return clkBi(p, x->pos, BI_fmt_ptr, p->types->string, clkList(state, clkTryConvert(p, x, p->types->pointer, CLK_PASS), NULL));
    }
    if (x->type->kind == TYPE_ANY && x->type->handle == HANDLE_NONE) return clkBi(p, x->pos, BI_fmt_any, p->types->string, clkList(state, x, NULL));
    Node *text = clkToText(p, x);
    if (text == NULL && x->type->kind == TYPE_POINTER) text = x->type->elem == NULL && wantsText ? clkBi(p, x->pos, BI_c_text, p->types->string, x) : NULL;
    if (text == NULL && x->type->kind == TYPE_POINTER) {
        return clkBi(p, x->pos, BI_fmt_ptr, p->types->string, clkList(state, clkTryConvert(p, x, p->types->pointer, CLK_PASS), NULL));
    }
    if (text == NULL) {
        char name[120];
        if (x->type->kind == TYPE_VOID) clkError(p, arg->pos, arg->length, DIAG_VOID_VALUE);
        else clkError(p, arg->pos, arg->length, DIAG_FORMAT_TYPE, clkTypeText(p, x->type, name, sizeof name));
        return clkErrorNode(p, x->pos);
    }
    if (wantsInt || wantsReal) clkWarning(p, arg->pos, arg->length, "%%%c is given a str", c);
    return clkBi(p, x->pos, BI_fmt_str, p->types->string, clkList(state, text, NULL));
}

Node *clkFormatState(ClkParser *p, const ClkCall *given, uint32_t first) {
    Node *text = clkTextArg(p, given, first), *setup = NULL;
    ClkCall ordered = *given, *call = &ordered;
    if (clkBad(text) || (text->kind == EX_STR && !clkOrderArguments(p, call, first, text, &setup))) return NULL;
    if (call->args != given->args) text = call->args[first].node;
    Format f = {.p = p, .call = call, .pos = call->args[first].pos, .formatLength = call->args[first].length};
    if (text->kind == EX_STR) f.text = text->str.bytes, f.length = text->str.length;
    Node *state = clkBi(p, call->pos, BI_fmt_start, p->types->string, clkList(text, clkLong(p, call->pos, 0), NULL));
    CDirective d = {0};
    uint32_t stars = 0;
    for (uint32_t i = first + 1; i < call->count; i++) {
        ArgumentKind kind = f.text == NULL ? ARG_VALUE : nextArgument(&f, &d, &stars);
        if (kind == ARG_BAD) return NULL;
        if (kind == ARG_NONE) { /* evaluated, as all arguments are, and not printed */
            clkWarning(p, call->args[i].pos, call->args[i].length, "the format uses no such argument");
            if (clkIsPure(call->args[i].node)) continue;
            state = clkSeq(p, call->pos, clkExprStmt(p, call->args[i].node), state);
            continue;
        }
        CDirective star = {.conversion = 'd'};
        state = addArgument(&f, state, &call->args[i], f.text == NULL ? NULL : kind == ARG_STAR ? &star : &d);
        if (clkBad(state)) return NULL;
    }
    if (f.text == NULL) return state;
    ArgumentKind rest = nextArgument(&f, &d, &stars);
    if (rest == ARG_BAD) return NULL;
    if (rest == ARG_NONE) return setup != NULL ? clkSeq(p, call->pos, setup, state) : state;
    clkError(p, f.pos, f.formatLength, DIAG_FORMAT_FEW, call->name->spelling);
    return NULL;
}

/* vprintf and so on: a va_list has the arguments. */
static bool takesList(const ClkBuiltin *b) { return b->name[0] == 'v'; }

static Node *stateOf(ClkParser *p, const ClkBuiltin *b, const ClkCall *call, uint32_t first) {
    return takesList(b) ? clkListState(p, call, first) : clkFormatState(p, call, first);
}

/* A literal format without directives: what it prints, or NULL. */
static Node *plainText(ClkParser *p, const ClkCall *call, uint32_t first) {
    const Node *x = call->args[first].node->kind == EX_STR ? clkToText(p, call->args[first].node) : NULL;
    if (call->count != first + 1 || x == NULL) return NULL;
    char *out = arenaAlloc(p->nodes, x->str.length + 1);
    uint64_t n = 0;
    for (uint64_t i = 0; i < x->str.length; i++) {
        if (x->str.bytes[i] == '%') {
            if (i + 1 >= x->str.length || x->str.bytes[i + 1] != '%') return NULL;
            i++;
        }
        out[n++] = x->str.bytes[i];
    }
    return clkStr(p, x->pos, out, n);
}

Node *clkWritten(ClkParser *p, Node *file, Node *value, int64_t failure, Pos pos) {
    if (!p->isC || file->kind == EX_STDFILE || !clkIsPure(file)) return value;
    Node *x = nodeNew(p->nodes, EX_COND, pos, value->type);
    x->a = clkCompareZero(p, BIN_NE, clkBi(p, pos, BI_f_has_failed, p->types->int64, clkClone(p, file)));
    x->b = nodeInt(p->nodes, pos, value->type, failure);
    x->c = value;
    return x;
}

static Node *written(ClkParser *p, Node *file, Node *value, Pos pos) { return clkWritten(p, file, value, -1, pos); }

static Node *writeText(ClkParser *p, Node *file, Node *text, Pos pos) {
    return clkVoidCall(p, pos, BI_write_str, clkList(file, text, clkLong(p, pos, 0), clkLong(p, pos, 0), NULL));
}

/* file NULL: reported */
static Node *printTo(ClkParser *p, const ClkBuiltin *b, ClkCall *call, Node *file, uint32_t first) {
    if (file == NULL) return clkErrorNode(p, call->pos);
    if (call->count == first) return clkInt(p, call->pos, 0);
    Node *plain = plainText(p, call, first);
    if (plain != NULL) {
        Node *count = written(p, file, clkInt(p, call->pos, (int64_t)plain->str.length), call->pos);
        return clkSeq(p, call->pos, clkExprStmt(p, writeText(p, file, plain, call->pos)), count);
    }
    Node *state = stateOf(p, b, call, first);
    if (state == NULL) return clkErrorNode(p, call->pos);
    return clkBi(p, call->pos, BI_fmt_write, p->cInt, clkList(file, state, NULL));
}

Node *clkCall_printf(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    return printTo(p, b, call, clkStdFile(p, call->pos, 1), 0);
}

Node *clkCall_fprintf(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    return printTo(p, b, call, clkFileOf(p, call, &call->args[0]), 1);
}

/* The whole text of a format with arguments; NULL: reported. */
static Node *formatted(ClkParser *p, const ClkBuiltin *b, ClkCall *call, uint32_t first) {
    Node *plain = plainText(p, call, first);
    if (plain != NULL) return plain;
    Node *state = stateOf(p, b, call, first);
    return state == NULL ? NULL : clkBi(p, call->pos, BI_fmt_end, p->types->string, state);
}

Node *clkCall_format(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *text = formatted(p, b, call, 0);
    return text != NULL ? text : clkErrorNode(p, call->pos);
}

/* text into a str variable, or into n bytes of memory (n NULL: as many as there are). */
static Node *printInto(ClkParser *p, ClkCall *call, Node *text, Node *n) {
    Node *x = call->args[0].node, *kept;
    Node *target = x->kind == EX_ADDR && x->a->type->kind == TYPE_STRING ? x->a : x;
    if (text == NULL) return clkErrorNode(p, call->pos);
    if (target->type->kind == TYPE_STRING) {
        if (!clkCheckStore(p, target, call->args[0].pos, call->args[0].length)) return clkErrorNode(p, call->pos);
        if (n != NULL) {
            Node *most = clkBinary(p, CT_MINUS, n, clkInt(p, call->pos, 1), call->pos, 1);
            text = clkBi(p, call->pos, BI_str_part, p->types->string, clkList(text, clkLong(p, call->pos, 1), clkArith(p, most, p->types->int64), NULL));
        }
        Node *keep = clkKeep(p, text, p->types->string, &kept), *length = nodeNew(p->nodes, EX_LENGTH, call->pos, p->cInt);
        keep->next = clkStoreStmt(p, target, clkClone(p, kept));
        length->a = clkClone(p, kept);
        return clkSeq(p, call->pos, keep, length);
    }
    Node *to = clkBytesArg(p, call, 0);
    if (clkBad(to)) return to;
    if (n != NULL) return clkBi(p, call->pos, BI_c_print, p->cInt, clkList(to, text, n, NULL));
    Node *keep = clkKeep(p, text, p->types->string, &kept), *length = nodeNew(p->nodes, EX_LENGTH, call->pos, p->cInt);
    Node *copy = clkBi(p, call->pos, BI_c_copy, p->types->pointer, clkList(to, clkClone(p, kept), clkLong(p, call->pos, -1), clkLong(p, call->pos, 0), NULL));
    keep->next = clkExprStmt(p, copy);
    length->a = clkClone(p, kept);
    return clkSeq(p, call->pos, keep, length);
}

Node *clkCall_sprintf(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    return printInto(p, call, formatted(p, b, call, 1), NULL);
}

Node *clkCall_snprintf(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *n = clkArg(p, call, 1, p->types->int64);
    return clkBad(n) ? n : printInto(p, call, formatted(p, b, call, 2), n);
}

/* ---- characters and lines ---- */

Node *clkCall_puts(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *text = clkTextArg(p, call, 0);
    (void)b;
    if (clkBad(text)) return text;
    Node *line = clkFold(p, nodeBinary(p->nodes, call->pos, BIN_CONCAT, text, clkStr(p, call->pos, "\n", 1), p->types->string));
    return clkSeq(p, call->pos, clkExprStmt(p, writeText(p, clkStdFile(p, call->pos, 1), line, call->pos)), clkInt(p, call->pos, 1));
}

Node *clkCall_fputs(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *text = clkTextArg(p, call, 0), *file = clkFileOf(p, call, &call->args[1]);
    (void)b;
    if (clkBad(text) || file == NULL) return clkErrorNode(p, call->pos);
    return clkSeq(p, call->pos, clkExprStmt(p, writeText(p, file, text, call->pos)), written(p, file, clkInt(p, call->pos, 1), call->pos));
}

static Node *putByte(ClkParser *p, ClkCall *call, Node *file) {
    Node *c = clkArg(p, call, 0, p->types->int64), *kept;
    if (clkBad(c) || file == NULL) return clkErrorNode(p, call->pos);
    Node *byte = clkArith(p, c, p->types->uint8);
    Node *keep = clkKeep(p, byte, p->types->uint8, &kept);
    keep->next = clkExprStmt(p, clkVoidCall(p, call->pos, BI_write_char, clkList(file, clkArith(p, clkClone(p, kept), p->types->int64), clkLong(p, call->pos, 0), NULL)));
    return clkSeq(p, call->pos, keep, written(p, file, clkArith(p, clkClone(p, kept), p->cInt), call->pos));
}

Node *clkCall_putchar(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return putByte(p, call, clkStdFile(p, call->pos, 1));
}

Node *clkCall_fputc(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return putByte(p, call, clkFileOf(p, call, &call->args[1]));
}

Node *clkCall_getchar(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return clkBi(p, call->pos, BI_f_get_byte, p->cInt, clkStdFile(p, call->pos, 0));
}

Node *clkCall_ungetc(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *c = clkArg(p, call, 0, p->types->int64), *file = clkFileOf(p, call, &call->args[1]);
    (void)b;
    if (clkBad(c) || file == NULL) return clkErrorNode(p, call->pos);
    return clkBi(p, call->pos, BI_f_unget_byte, p->cInt, clkList(file, c, NULL));
}

/* fgets(buffer, n, f): the buffer, or NULL at the end of the file. Into a str variable too. */
Node *clkCall_fgets(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *n = clkArg(p, call, 1, p->types->int64), *file = clkFileOf(p, call, &call->args[2]), *first = call->args[0].node;
    Pos pos = call->pos;
    (void)b;
    if (clkBad(n) || file == NULL) return clkErrorNode(p, pos);
    Node *line = clkTemp(p, p->types->string, pos), *ok = clkTemp(p, p->types->int64, pos), *kept;
    Node *most = clkFold(p, nodeBinary(p->nodes, pos, BIN_SUB, n, clkLong(p, pos, 1), p->types->int64));
    Node *read = clkBi(p, pos, BI_f_get_line, p->types->string, clkList(file, most, NULL));
    Node *multi = clkMulti(p, pos, read, clkList(clkClone(p, line), clkClone(p, ok), NULL));
    Node *isRead = clkCompareZero(p, BIN_NE, clkClone(p, ok));
    Node *target = first->kind == EX_ADDR && first->a->type->kind == TYPE_STRING ? first->a : first;
    if (target->type->kind == TYPE_STRING) {
        if (!clkCheckStore(p, target, call->args[0].pos, call->args[0].length)) return clkErrorNode(p, pos);
        multi->next = clkIf(p, isRead, clkStoreStmt(p, target, clkClone(p, line)), NULL);
        return clkSeq(p, pos, multi, clkArith(p, clkClone(p, ok), p->cInt));
    }
    Node *to = clkBytesArg(p, call, 0);
    if (clkBad(to)) return to;
    Node *keep = clkKeep(p, to, to->type, &kept);
    keep->next = multi;
    Node *copy = clkBi(p, pos, BI_c_copy, p->types->pointer, clkList(clkClone(p, kept), clkClone(p, line), clkLong(p, pos, -1), clkLong(p, pos, 0), NULL));
    Node *none = clkStoreStmt(p, clkClone(p, kept), nodeNew(p->nodes, EX_NIL, pos, to->type));
    multi->next = clkIf(p, isRead, clkExprStmt(p, copy), none);
    return clkSeq(p, pos, keep, clkClone(p, kept));
}

/* ---- files ---- */

Node *clkOpenFile(ClkParser *p, Node *file, Node *path, Node *mode, Pos pos) {
    Node *f = nodeNew(p->nodes, EX_FILE, pos, p->types->text);
    f->a = file;
    return clkBi(p, pos, BI_f_open, p->cInt, clkList(f, clkClone(p, path), clkClone(p, mode), NULL));
}

Node *clkStandardPointer(ClkParser *p, const Node *file) {
    static const char *const names[] = {"$stdin", "$stdout", "$stderr"};
    assert(file->kind == EX_STDFILE && file->i >= 0 && file->i < 3);
    ClkSymbol **s = &p->standard[file->i];
    if (*s == NULL) *s = clkGlobal(p, nameOf(&p->c->names, names[file->i]), p->filePointer, 0);
    return clkVar(p, *s, file->pos);
}

void clkOpenStandard(ClkParser *p, Node ***last) {
    for (int i = 0; i < 3; i++) {
        if (p->standard[i] == NULL) continue;
        Node *make = clkStmt(p, ST_NEW, 0), *file = nodeNew(p->nodes, EX_FILE, 0, p->types->text);
        make->a = clkVar(p, p->standard[i], 0);
        file->a = clkDeref(p, clkVar(p, p->standard[i], 0), 0, 1);
        make->next = clkExprStmt(p, clkVoidCall(p, 0, BI_f_standard, clkList(file, clkLong(p, 0, i), NULL)));
        clkAppend(last, make);
    }
}

/* C's number of the error in ioresult. */
static Node *errorOfResult(ClkParser *p, Pos pos) {
    ClkArg code = {.node = clkBi(p, pos, BI_io_result, p->cInt, NULL), .pos = pos, .length = 1};
    ClkCall call = {.pos = pos, .length = 1, .args = &code, .count = 1};
    return clkCallLibrary(p, "__errno_of", &call);
}

/* A new file variable in a box; NULL if it cannot be opened. Assigned to a text variable, that is opened instead (clkAssign). */
Node *clkCall_fopen(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *path = clkTextArg(p, call, 0), *mode = clkTextArg(p, call, 1);
    Pos pos = call->pos;
    (void)b;
    if (clkBad(path) || clkBad(mode)) return clkErrorNode(p, pos);
    Node *made = clkTemp(p, p->filePointer, pos), *make = clkStmt(p, ST_NEW, pos);
    make->a = clkClone(p, made);
    Node *failed = clkCompareZero(p, BIN_NE, clkOpenFile(p, clkDeref(p, clkClone(p, made), pos, 1), path, mode, pos));
    Node *none = clkStoreStmt(p, clkClone(p, made), nodeNew(p->nodes, EX_NIL, pos, p->filePointer)), *branch = clkStmt(p, ST_BLOCK, pos);
    branch->a = none;
    if (clkErrno(p) != NULL) none->next = clkSetErrno(p, errorOfResult(p, pos));
    make->next = clkIf(p, failed, branch, NULL);
    Node *x = clkSeq(p, pos, make, clkClone(p, made));
    p->openCall = x;
    p->openPath = path;
    p->openMode = mode;
    return x;
}

/* freopen(path, mode, f): f, which is another file from now on, or NULL. */
Node *clkCall_freopen(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *path = clkTextArg(p, call, 0), *mode = clkTextArg(p, call, 1), *file = clkFileOf(p, call, &call->args[2]), *value;
    Pos pos = call->pos;
    (void)b;
    if (clkBad(path) || clkBad(mode) || file == NULL) return clkErrorNode(p, pos);
    Node *pointer = clkTryConvert(p, clkClone(p, call->args[2].node), p->filePointer, CLK_PASS);
    if (pointer == NULL) return clkArgError(p, call, 2, "FILE *");
    Node *first = clkKeep(p, pointer, p->filePointer, &value);
    Node *failed = clkCompareZero(p, BIN_NE, clkBi(p, pos, BI_f_open, p->types->int64, clkList(file, path, mode, NULL)));
    Node *none = clkStoreStmt(p, clkClone(p, value), nodeNew(p->nodes, EX_NIL, pos, p->filePointer)), *branch = clkStmt(p, ST_BLOCK, pos);
    branch->a = none;
    if (clkErrno(p) != NULL) none->next = clkSetErrno(p, errorOfResult(p, pos));
    first->next = clkIf(p, failed, branch, NULL);
    return clkSeq(p, pos, first, clkClone(p, value));
}

/* A call whose value is 0. */
static Node *done(ClkParser *p, ClkCall *call, BuiltinId id, Node *args) {
    return clkSeq(p, call->pos, clkExprStmt(p, clkVoidCall(p, call->pos, id, args)), clkInt(p, call->pos, 0));
}

Node *clkCall_fclose(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *file = clkFileOf(p, call, &call->args[0]);
    (void)b;
    return file == NULL ? clkErrorNode(p, call->pos) : done(p, call, BI_f_close, file);
}

Node *clkCall_fflush(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    if (call->args[0].node->type->kind == TYPE_NIL) return done(p, call, BI_f_flush, clkStdFile(p, call->pos, 1));
    Node *file = clkFileOf(p, call, &call->args[0]);
    if (file == NULL) return clkErrorNode(p, call->pos);
    if (file->kind == EX_STDFILE && file->i == 0) return clkInt(p, call->pos, 0);
    return done(p, call, BI_f_flush, file);
}

Node *clkCall_eof(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    Node *file = call->count == 0 ? clkStdFile(p, call->pos, 0) : clkFileOf(p, call, &call->args[0]);
    return file == NULL ? clkErrorNode(p, call->pos) : clkBi(p, call->pos, BI_eof, p->types->boolean, file);
}

/* rename(f, name) of a file variable, or rename(old, new) as in C; the same for remove. */
static Node *namedFile(ClkParser *p, ClkCall *call, Node **assign) {
    Node *temp = clkTemp(p, p->types->text, call->pos), *file = nodeNew(p->nodes, EX_FILE, call->pos, p->types->text);
    Node *name = clkTextArg(p, call, 0);
    file->a = temp;
    *assign = clkBad(name) ? NULL : clkExprStmt(p, clkVoidCall(p, call->pos, BI_f_assign, clkList(clkClone(p, file), name, NULL)));
    return file;
}

static Node *withResult(ClkParser *p, ClkCall *call, Node *assign, Node *action) {
    Node *statement = clkExprStmt(p, action), *result = clkBi(p, call->pos, BI_io_result, p->cInt, NULL), *kept;
    if (assign != NULL) assign->next = statement;
    if (clkErrno(p) != NULL) {
        statement->next = clkKeep(p, errorOfResult(p, call->pos), p->cInt, &kept);
        statement->next->next = clkIf(p, clkCompareZero(p, BIN_NE, clkClone(p, kept)), clkSetErrno(p, clkClone(p, kept)), NULL);
        result = clkClone(p, kept);
    }
    Node *minus = clkCompareZero(p, BIN_NE, result); /* 0 or -1 */
    result = clkFold(p, nodeUnary(p->nodes, UN_NEG, clkBoolValue(p, minus), p->cInt));
    return clkSeq(p, call->pos, assign != NULL ? assign : statement, result);
}

Node *clkCall_renameFile(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *to = clkTextArg(p, call, 1), *assign = NULL;
    (void)b;
    if (clkBad(to)) return to;
    if (clkIsFile(call->args[0].node->type)) {
        Node *file = clkFileOf(p, call, &call->args[0]);
        return file == NULL ? clkErrorNode(p, call->pos) : clkVoidCall(p, call->pos, BI_f_rename, clkList(file, to, NULL));
    }
    Node *file = namedFile(p, call, &assign);
    if (assign == NULL) return clkErrorNode(p, call->pos);
    return withResult(p, call, assign, clkVoidCall(p, call->pos, BI_f_rename, clkList(file, to, NULL)));
}

Node *clkCall_removeFile(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *assign = NULL;
    (void)b;
    if (clkIsFile(call->args[0].node->type)) {
        Node *file = clkFileOf(p, call, &call->args[0]);
        return file == NULL ? clkErrorNode(p, call->pos) : clkVoidCall(p, call->pos, BI_f_erase, file);
    }
    Node *file = namedFile(p, call, &assign);
    return assign == NULL ? clkErrorNode(p, call->pos) : withResult(p, call, assign, clkVoidCall(p, call->pos, BI_f_erase, file));
}

/* ---- write ---- */

/* One value in its natural text. */
static Node *writeValue(ClkParser *p, Node *file, const ClkCall *call, uint32_t i) {
    Node *x = clkRvalue(p, call->args[i].node);
    Pos pos = call->args[i].pos;
    if (x->type->kind == TYPE_REAL) {
        Node *text = clkBi(p, pos, BI_format_float, p->types->string, clkList(clkArith(p, x, p->types->real), clkLong(p, pos, 6), NULL));
        return writeText(p, file, text, pos);
    }
    if (x->type->kind != TYPE_CHAR && clkIsInteger(x->type)) {
        BuiltinId id = clkIsUnsigned64(x->type) ? BI_write_uint : BI_write_int;
        return clkVoidCall(p, pos, id, clkList(file, clkArith(p, x, p->types->int64), clkLong(p, pos, 0), NULL));
    }
    Node *text = clkTextArg(p, call, i);
    return clkBad(text) ? text : writeText(p, file, text, pos);
}

Node *clkCall_write(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    uint32_t first = 1;
    Node *file = clkStdFile(p, call->pos, 1), *flags = clkArg(p, call, 0, p->types->int64);
    (void)b;
    if (clkBad(flags)) return flags;
    if (call->count > 1 && clkIsFile(call->args[1].node->type)) {
        file = clkFileOf(p, call, &call->args[1]);
        if (file == NULL) return clkErrorNode(p, call->pos);
        first = 2;
    }
    Node *statements = clkExprStmt(p, clkVoidCall(p, call->pos, BI_write_begin, clkClone(p, file))), **last = &statements->next;
    for (uint32_t i = first; i < call->count; i++) {
        Node *x = writeValue(p, clkClone(p, file), call, i);
        if (clkBad(x)) return x;
        *last = clkExprStmt(p, x);
        last = &(*last)->next;
    }
    Node *isLine = clkCompareZero(p, BIN_NE, clkFold(p, nodeBinary(p->nodes, call->pos, BIN_AND, flags, clkLong(p, call->pos, 1), p->types->int64)));
    *last = clkIf(p, isLine, clkExprStmt(p, clkVoidCall(p, call->pos, BI_write_ln, clkClone(p, file))), clkExprStmt(p, clkVoidCall(p, call->pos, BI_write_end, clkClone(p, file))));
    return clkSeq(p, call->pos, statements, clkInt(p, call->pos, 0));
}
