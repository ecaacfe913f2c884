/* io.c: builders of read, write and the other file routines (pascal.md 14, 15.4; ISO
 * 7185 6.6.5.2, 6.9). A call becomes a block of one statement an item; the file designator is
 * located once. */
#include "frontends/pascal/builtins.h"

#include "runtime/io/file.h"

#include <assert.h>
#include <string.h>

/* Flags of the read builtins, see builtins.def. */
enum {
    READ_LN_FIRST = 1,
    READ_ISO = 2,
    READ_SKIP_BLANKS = 4,
    READ_FIRST = 8,
    READ_FPC = 16,
    READ_LN_ITEM = 32
};

typedef struct IoList { /* a call being built */
    PasCall *call;
    Node *file; /* designator, located once */
    Node *bind;
    PasArg *items; /* without the file */
    int64_t noWidth; /* width operand of an item without a width */
    Node *first, **last;
} IoList;

static void add(IoList *io, Node *stmt) {
    *io->last = stmt;
    io->last = &stmt->next;
}

/* The file of a call without a file argument: the visible Input or Output if it is a text variable,
 * else the standard file. */
static Node *implicitFile(PasParser *p, PasCall *call, PasSymbol *standard) {
    PasSymbol *s = (PasSymbol *)standard->s.name->symbol;
    bool isText = s != NULL && (s->s.kind == SYM_VAR || s->s.kind == SYM_PARAM) &&
                  s->s.type->kind == TYPE_FILE && s->s.type->elem == NULL;
    if (!isText || s->isError)
        s = standard;
    else if (s != standard)
        pasLookup(p, s->s.name);
    if (s == standard && p->mode->isIso && !s->isProgramParam && !p->isAborted) {
        bool isInput = s == p->symInput;
        pasError(p, call->pos, call->length, DIAG_NOT_ALLOWED,
                 isInput ? "input is not a program parameter"
                         : "output is not a program parameter");
    }
    if (s == standard) return pasStdFile(p, call->pos, s->stdFile - 1);
    return pasVarNode(p, s, call->pos);
}

static bool isFileArg(const PasArg *a) {
    return a != NULL && a->node != NULL && a->node->type != NULL &&
           a->node->type->kind == TYPE_FILE && (a->node->flags & PAS_NF_BARE) == 0;
}

/* Finds the file of the call. False after a message. */
static bool begin(PasParser *p, IoList *io, PasCall *call, PasSymbol *standard) {
    memset(io, 0, sizeof *io);
    io->call = call;
    io->last = &io->first;
    io->noWidth = -1;
    io->items = call->args;
    if (!isFileArg(call->args)) {
        io->file = implicitFile(p, call, standard);
        return true;
    }
    Node *f = call->args->node;
    if (!pasIsDesignator(f)) return pasArgError(p, call, call->args, "file variable");
    if (call->args->width != NULL)
        pasError(p, call->args->pos, call->args->length, DIAG_NOT_ALLOWED,
                 "field width for a file");
    io->file = pasBind(p, f, &io->bind);
    io->items = call->args->next;
    return true;
}

static Node *finish(PasParser *p, IoList *io) {
    Node *s = io->first;
    if (s == NULL) s = pasStmt(p, ST_EMPTY, io->call->pos);
    if (s->next != NULL) {
        Node *block = pasStmt(p, ST_BLOCK, io->call->pos);
        block->a = s;
        s = block;
    }
    return pasIoWrap(p, pasBindEnd(io->bind, s), io->call->pos);
}

static Node *fileArg(PasParser *p, const IoList *io) {
    return pasFileArg(p, pasClone(p, io->file));
}

static Node *bufferOf(PasParser *p, const IoList *io, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_FILEBUF, pos, io->file->type->elem);
    x->a = pasClone(p, io->file);
    return x;
}

static bool isTyped(const IoList *io) { return io->file->type->elem != NULL; }

static Node *callStmt(PasParser *p, Pos pos, int builtin, Node *args) {
    return pasExprStmt(p, pasBi(p, pos, builtin, NULL, args));
}

/* ---- write
 * ---------------------------------------------------------------------------------------------------------------------
 */

/* ISO 6.9.3.1: a width or number of decimals below one is an error. */
static bool strictWidth(PasParser *p, Node **width) {
    Node *w = *width;
    if (!p->mode->isIso || (w->kind == EX_INT && w->i >= 1)) return true;
    if (w->kind == EX_INT)
        return pasError(p, w->pos, 1, DIAG_OUT_OF_RANGE, "of the field width", "1..MAXINT");
    Type *positive = typeSubrange(p->types, p->types->int64, 1, INT64_MAX);
    *width = nodeConv(p->nodes, CV_CHECKED, w, positive);
    (*width)->flags |= NF_RANGE;
    return true;
}

bool pasCheckWidths(PasParser *p, PasArg *a, bool mayHaveDecimals) {
    bool ok = true;
    char got[160];
    Node *widths[2] = {a->width, a->decimals};
    for (int i = 0; i < 2; i++) {
        Node *w = widths[i];
        if (w == NULL || pasIsError(w)) continue;
        if (typeIsInteger(w->type)) {
            ok &= strictWidth(p, i == 0 ? &a->width : &a->decimals);
            continue;
        }
        ok = pasError(p, w->pos, 1, DIAG_TYPES, "integer field width",
                      pasTypeName(w->type, got, sizeof got));
    }
    if (a->decimals != NULL && !mayHaveDecimals)
        ok = pasError(p, a->decimals->pos, 1, DIAG_NOT_ALLOWED,
                      "decimals of a value that is not real");
    return ok;
}

/* One item of a text file. */
static void writeItem(PasParser *p, IoList *io, PasArg *a) {
    PasCall *call = io->call;
    Node *x = pasArgValue(p, call, a, NULL), *text = pasIsError(x) ? NULL : pasZeroText(p, x, p->mode->isFpc);
    if (pasIsError(x)) return;
    if (text != NULL) x = text;
    bool mayBeReal = x->kind == EX_BUILTIN && x->i == BI_power_int; /* Power of integers is real in Free Pascal */
    if (mayBeReal && a->decimals != NULL) x = pasToReal(p, x);
    Type *t = x->type, *host = typeHost(t);
    if (!pasCheckWidths(p, a, typeIsReal(t))) return;
    Pos pos = a->pos;
    Node *f = fileArg(p, io), *w = a->width != NULL ? a->width : pasInt(p, pos, io->noWidth),
         *style = pasInt(p, pos, pbStyleOf(p, x));
    bool isIso = p->mode->isIso;
    switch (host->kind) {
    case TYPE_INT:
        add(io, callStmt(p, pos, host == p->types->uint64 ? BI_write_uint : BI_write_int,
                         pasList(f, x, w, NULL)));
        return;
    case TYPE_CHAR: add(io, callStmt(p, pos, BI_write_char, pasList(f, x, w, NULL))); return;
    case TYPE_BOOL: add(io, callStmt(p, pos, BI_write_bool, pasList(f, x, w, style, NULL))); return;
    case TYPE_REAL: {
        Node *d = a->decimals != NULL ? a->decimals : pasInt(p, pos, -1);
        add(io, callStmt(p, pos, BI_write_real, pasList(f, x, w, d, style, NULL)));
        return;
    }
    case TYPE_STRING:
    case TYPE_SHORTSTR:
        add(io, callStmt(p, pos, BI_write_str, pasList(f, pasToString(p, x), w, style, NULL)));
        return;
    case TYPE_ARRAY:
        if (!typeIsCharArray(t)) break;
        if (x->kind != EX_STR && pasIsDesignator(x)) {
            Node *bytes = nodeNew(p->nodes, EX_BYTES, pos, p->types->voidType);
            bytes->a = x;
            add(io, callStmt(p, pos, BI_write_chars, pasList(f, bytes, w, style, NULL)));
        } else {
            add(io, callStmt(p, pos, BI_write_str, pasList(f, pasToString(p, x), w, style, NULL)));
        }
        return;
    case TYPE_ENUM:
        if (isIso) break;
        if (!pbHasEnumNames(t)) {
            add(io,
                callStmt(p, pos, BI_write_int,
                         pasList(f, nodeConv(p->nodes, CV_RETYPE, x, p->types->int64), w, NULL)));
            return;
        }
        add(io,
            callStmt(p, pos, BI_write_enum, pasList(f, x, pbEnumNames(p, t, pos), w, style, NULL)));
        return;
    case TYPE_ANY:
        add(io, callStmt(p, pos, BI_write_any, pasList(f, x, w, style, NULL)));
        return;
    case TYPE_POINTER:
    case TYPE_ROUTINE:
    case TYPE_NIL:
        if (isIso) break;
        if (t == p->mstream) {
            Node *name = nodeNew(p->nodes, EX_STR, pos, p->types->string);
            name->str.bytes = "MSTREAM";
            name->str.length = strlen(name->str.bytes);
            add(io, callStmt(p, pos, BI_write_str, pasList(f, name, w, style, NULL)));
            return;
        }
        add(io, callStmt(p, pos, BI_write_ptr, pasList(f, x, w, style, NULL)));
        return;
    default: break;
    }
    pasArgError(p, call, a, "number, character, string or Boolean");
}

/* A builtin that copies an element in one piece, so that tasks do not meet in f^. */
static Node *elementStmt(PasParser *p, const IoList *io, Pos pos, int builtin, Node *temp) {
    Node *x = pasBi(p, pos, builtin, NULL, pasList(fileArg(p, io), pasClone(p, temp), NULL));
    x->b = pasClone(p, temp);
    return pasExprStmt(p, x);
}

static Node *elementTemp(PasParser *p, const IoList *io, Pos pos) {
    PasSymbol *temp = (PasSymbol *)pasTemp(p, io->file->type->elem);
    temp->s.isAddressTaken = temp->s.isVarPassed = true;
    return pasVarNode(p, temp, pos);
}

/* write(f, e) is f^ := e; put(f). */
static void writeTyped(PasParser *p, IoList *io, PasArg *a) {
    Node *x = pasArgValue(p, io->call, a, io->file->type->elem);
    if (a->width != NULL)
        pasError(p, a->pos, a->length, DIAG_NOT_ALLOWED, "field width for a file that is not text");
    if (pasIsError(x)) return;
    if (p->mode->isIso) {
        add(io, pasAssignNode(p, bufferOf(p, io, a->pos), x, a->pos));
        add(io, callStmt(p, a->pos, BI_f_put, fileArg(p, io)));
        return;
    }
    Node *temp = elementTemp(p, io, a->pos);
    add(io, pasAssignNode(p, temp, x, a->pos));
    add(io, elementStmt(p, io, a->pos, BI_f_put_value, temp));
}

/* IOResult as an item is the one before this statement: the items written before it would clear it.
 */
static void takeIoResult(PasParser *p, IoList *io, PasArg *a) {
    Node *x = a->node;
    if (x == NULL || x->kind != EX_BUILTIN || x->i != BI_io_result) return;
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), a->pos);
    add(io, pasAssignNode(p, temp, x, a->pos));
    a->node = pasClone(p, temp);
}

/* An item of a write statement, which is atomic between tasks: the first and the last item of
 * several (the line end counts) say so in their width operand, which costs nothing, or in a call of
 * its own if they have a width. */
static void writeInStatement(PasParser *p, IoList *io, PasArg *a, bool isLn) {
    bool isFirst = a == io->items && (isLn || a->next != NULL);
    bool isLast = a->next == NULL && a != io->items && !isLn;
    bool hasWidth = a->width != NULL;
    assert(!isFirst || !isLast);
    io->noWidth = isFirst ? IO_WIDTH_FIRST : isLast ? IO_WIDTH_LAST : -1;
    if (isFirst && hasWidth) add(io, callStmt(p, a->pos, BI_write_begin, fileArg(p, io)));
    writeItem(p, io, a);
    if (isLast && hasWidth) add(io, callStmt(p, a->pos, BI_write_end, fileArg(p, io)));
}

Node *pbWrite(PasParser *p, PasCall *call, int isLn) {
    IoList io;
    if (!begin(p, &io, call, p->symOutput)) return pasErrorNode(p, call->pos);
    bool needsItem = !isLn && p->mode->isIso;
    if ((io.items == NULL && needsItem) ||
        (io.items == NULL && call->hasParens && call->count == 0 && p->mode->isIso)) {
        pasError(p, call->pos, call->length, DIAG_ARG_COUNT, call->name->spelling, "at least 1",
                 (int)call->count);
    }
    if (isLn && isTyped(&io))
        pasArgError(p, call, call->args, "text file");
    else {
        for (PasArg *a = io.items; a != NULL; a = a->next) takeIoResult(p, &io, a);
        for (PasArg *a = io.items; a != NULL; a = a->next) {
            if (isTyped(&io))
                writeTyped(p, &io, a);
            else
                writeInStatement(p, &io, a, isLn);
        }
        if (isLn) add(&io, callStmt(p, call->pos, BI_write_ln, fileArg(p, &io)));
    }
    return finish(p, &io);
}

/* ---- read
 * ----------------------------------------------------------------------------------------------------------------------
 */

typedef struct ReadKind {
    int builtin;
    Type *type;
    bool isNumeric; /* a character item after it skips blanks first */
} ReadKind;

static bool readKind(PasParser *p, const Type *t, ReadKind *k) {
    Type *host = typeHost((Type *)t);
    bool isIso = p->mode->isIso;
    switch (host->kind) {
    case TYPE_INT: *k = (ReadKind){BI_read_int, p->types->int64, true}; return true;
    case TYPE_REAL: *k = (ReadKind){BI_read_real, p->types->real, true}; return true;
    case TYPE_CHAR: *k = (ReadKind){BI_read_char, p->types->character, false}; return true;
    case TYPE_STRING:
    case TYPE_SHORTSTR: *k = (ReadKind){BI_read_str, p->types->string, false}; return true;
    case TYPE_BOOL: *k = (ReadKind){BI_read_bool, p->types->boolean, true}; return !isIso;
    case TYPE_ENUM:
        *k = (ReadKind){BI_read_enum, host, false};
        return !isIso && pbHasEnumNames(host);
    case TYPE_ARRAY:
        *k = (ReadKind){BI_read_chars, p->types->int64, false};
        return typeIsCharArray(t) && !isIso;
    default: return false;
    }
}

static void readItem(PasParser *p, IoList *io, PasArg *a, int *flags) {
    Node *v = pasArgVariable(p, io->call, a, PAS_TOUCH_STORE);
    ReadKind k;
    if (pasIsError(v)) return;
    if (!readKind(p, v->type, &k)) {
        pasArgError(p, io->call, a,
                    p->mode->isIso ? "integer, real or character"
                                   : "number, character, string or Boolean");
        return;
    }
    Node *f = fileArg(p, io), *flagNode = pasInt(p, a->pos, *flags);
    *flags &= ~(READ_LN_FIRST | READ_FIRST);
    if (k.isNumeric && p->mode->style == 0) *flags |= READ_SKIP_BLANKS; /* for all items after it */
    if (k.builtin == BI_read_chars) {
        Node *bytes = nodeNew(p->nodes, EX_BYTES, a->pos, p->types->voidType);
        bytes->a = v;
        add(io, pasExprStmt(p, pasBi(p, a->pos, BI_read_chars, p->types->int64,
                                     pasList(f, bytes, flagNode, NULL))));
        return;
    }
    Node *args = k.builtin == BI_read_enum
                     ? pasList(f, pbEnumNames(p, v->type, a->pos), flagNode, NULL)
                     : pasList(f, flagNode, NULL);
    Node *m = pasStmt(p, ST_MULTI, a->pos);
    m->a = pasBi(p, a->pos, k.builtin, k.type, args);
    m->b = v;
    m->flags |= NF_STORE_FLAG;
    if (p->lex.switches.range) m->flags |= NF_RANGE;
    add(io, m);
}

/* read(f, v) is v := f^; get(f). */
static void readTyped(PasParser *p, IoList *io, PasArg *a) {
    Node *v = pasArgVariable(p, io->call, a, PAS_TOUCH_STORE);
    if (pasIsError(v)) return;
    Node *temp = p->mode->isIso ? bufferOf(p, io, a->pos) : elementTemp(p, io, a->pos);
    Node *value = pasConvert(p, temp, v->type, PAS_STORE);
    char want[160];
    if (value == NULL) {
        pasArgError(p, io->call, a, pasTypeName(io->file->type->elem, want, sizeof want));
        return;
    }
    if (p->mode->isIso) {
        add(io, pasAssignNode(p, v, value, a->pos));
        add(io, callStmt(p, a->pos, BI_f_get, fileArg(p, io)));
        return;
    }
    add(io, elementStmt(p, io, a->pos, BI_f_get_value, temp));
    add(io, pasAssignNode(p, v, value, a->pos));
}

Node *pbRead(PasParser *p, PasCall *call, int isLn) {
    IoList io;
    int flags = READ_FIRST | (isLn ? READ_LN_FIRST | READ_LN_ITEM : 0) |
                (p->mode->isIso ? READ_ISO : 0) | (p->mode->style == 2 ? READ_FPC : 0);
    if (!begin(p, &io, call, p->symInput)) return pasErrorNode(p, call->pos);
    if (io.items == NULL && !isLn && p->mode->isIso) {
        pasError(p, call->pos, call->length, DIAG_ARG_COUNT, call->name->spelling, "at least 1",
                 (int)call->count);
    }
    if (isLn && isTyped(&io)) {
        pasArgError(p, call, call->args, "text file");
        return pasErrorNode(p, call->pos);
    }
    for (PasArg *a = io.items; a != NULL; a = a->next) {
        if (isTyped(&io))
            readTyped(p, &io, a);
        else
            readItem(p, &io, a, &flags);
    }
    if (isLn)
        add(&io, callStmt(p, call->pos, BI_read_ln,
                          pasList(fileArg(p, &io), pasInt(p, call->pos, flags), NULL)));
    return finish(p, &io);
}

/* ReadStr(s, items): Read from a temporary text file that holds s. */
Node *pbReadStr(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *s = pasArgValue(p, call, call->args, p->types->string);
    int flags = READ_FIRST | (p->mode->style == 2 ? READ_FPC : 0);
    if (pasIsError(s)) return s;
    IoList io = {.call = call, .noWidth = -1, .items = call->args->next};
    Pos pos = call->pos;
    io.last = &io.first;
    io.file = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->text), pos);
    add(&io, callStmt(p, pos, BI_f_rewrite, pasList(fileArg(p, &io), pasInt(p, pos, 0), NULL)));
    add(&io, callStmt(p, pos, BI_write_str, pasList(fileArg(p, &io), s, pasInt(p, pos, -1), pasInt(p, pos, pbStyle(p)), NULL)));
    add(&io, callStmt(p, pos, BI_f_reset, pasList(fileArg(p, &io), pasInt(p, pos, 0), NULL)));
    for (PasArg *a = io.items; a != NULL; a = a->next) readItem(p, &io, a, &flags);
    add(&io, callStmt(p, pos, BI_f_close, fileArg(p, &io)));
    return finish(p, &io);
}

/* ---- other file routines
 * -------------------------------------------------------------------------------------------------------
 */

/* The file argument of a routine that may leave it out; NULL after a message. */
static Node *optionalFile(PasParser *p, PasCall *call, PasSymbol *standard, bool isText) {
    Node *f =
        call->count > 0 ? pbFile(p, call, call->args, isText) : implicitFile(p, call, standard);
    return f == NULL ? NULL : pasFileArg(p, f);
}

Node *pbEof(PasParser *p, PasCall *call, int builtin) {
    Node *f = optionalFile(p, call, p->symInput, builtin != BI_eof);
    if (f == NULL) return pasErrorNode(p, call->pos);
    if (p->mode->isIso && builtin == BI_eof) builtin = BI_eof_strict;
    if (p->mode->isIso && builtin == BI_eoln) builtin = BI_eoln_strict;
    return pasIoFunction(p, pasBi(p, call->pos, builtin, p->types->boolean, f), call->pos);
}

Node *pbPage(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *f = optionalFile(p, call, p->symOutput, true);
    if (f == NULL) return pasErrorNode(p, call->pos);
    return pasIoWrap(p, callStmt(p, call->pos, BI_page, f), call->pos);
}

Node *pbFlush(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *f = optionalFile(p, call, p->symOutput, false);
    if (f == NULL) return pasErrorNode(p, call->pos);
    return pasIoWrap(p, callStmt(p, call->pos, BI_f_flush, f), call->pos);
}

/* Reset, Rewrite */
Node *pbOpen(PasParser *p, PasCall *call, int builtin) {
    Node *f = pbFile(p, call, call->args, false);
    Node *size = call->count > 1
                     ? pbInteger(p, call, call->args->next)
                     : pasInt(p, call->pos, p->mode->isIso && builtin == BI_f_reset ? -1 : 0);
    if (f == NULL) return pasErrorNode(p, call->pos);
    return pasOpenWrap(p, callStmt(p, call->pos, builtin, pasList(pasFileArg(p, f), size, NULL)),
                     call->pos);
}

/* BlockRead, BlockWrite(f, buffer, count[, done]) */
Node *pbBlock(PasParser *p, PasCall *call, int builtin) {
    Node *f = pbFile(p, call, call->args, false);
    PasStringOp op = {0};
    Node *bytes = pbBytes(p, call, pbArg(call, 1), builtin == BI_block_read ? PAS_TOUCH_VAR : PAS_TOUCH_WITH, NULL, &op),
         *count = pbInteger(p, call, pbArg(call, 2));
    if (f == NULL) return pasErrorNode(p, call->pos);
    if (!f->type->isUntyped) {
        pasArgError(p, call, call->args, "untyped file");
        return pasErrorNode(p, call->pos);
    }
    bool wantsAll = call->count < 4;
    Node *x = pasBi(p, call->pos, wantsAll && builtin == BI_block_read ? BI_block_read_all : builtin, p->types->int64,
                    pasList(pasFileArg(p, f), bytes, count, NULL));
    if (wantsAll) return pasIoWrap(p, pasStringOpEnd(p, &op, pasExprStmt(p, x)), call->pos);
    Node *done = pasArgVariable(p, call, pbArg(call, 3), PAS_TOUCH_STORE);
    if (pasIsError(done)) return done;
    if (!typeIsInteger(done->type)) pasArgError(p, call, pbArg(call, 3), "integer");
    return pasIoWrap(p, pasStringOpEnd(p, &op, pasAssignNode(p, done, x, call->pos)), call->pos);
}

/* GetFAttr(name), and that of Dos: GetFAttr(f, v). */
Node *pbGetFAttr(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    if (call->count == 1) {
        Node *name = pasArgValue(p, call, call->args, p->types->string);
        return pasIsError(name) ? name : pasBi(p, call->pos, BI_get_fattr, p->types->int64, name);
    }
    Node *f = pbFile(p, call, call->args, false), *v = pasArgVariable(p, call, pbArg(call, 1), PAS_TOUCH_STORE);
    if (f == NULL || pasIsError(v)) return pasErrorNode(p, call->pos);
    if (!typeIsInteger(v->type)) {
        pasArgError(p, call, pbArg(call, 1), "integer");
        return pasErrorNode(p, call->pos);
    }
    Node *name = pasBi(p, call->pos, BI_f_name, p->types->string, pasFileArg(p, f));
    return pasAssignNode(p, v, nodeConv(p->nodes, CV_INT, pasBi(p, call->pos, BI_get_fattr, p->types->int64, name), v->type), call->pos);
}

/* SetFAttr(f, attributes) of Dos: there is nothing like them here. */
Node *pbSetFAttr(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *f = pbFile(p, call, call->args, false), *value = pbInteger(p, call, pbArg(call, 1));
    return f == NULL || pasIsError(value) ? pasErrorNode(p, call->pos) : pasStmt(p, ST_EMPTY, call->pos);
}
