/* scan.c: scanf, fscanf, sscanf, readln and read (clike.md 10.2). A literal format is cut into pieces, each a conversion and what stands before it;
 * the call becomes statements that scan piece after piece until one fails. */
#include "frontends/clike/builtins.h"

#include <string.h>

typedef struct Scan {
    ClkParser *p;
    const ClkCall *call;
    Pos pos;
    Node *file;              /* or NULL: from text */
    Node *text, *at;         /* temporaries: the string and the position in it */
    Node *count, *status;    /* temporaries */
    Node *statements, **last;
    uint32_t next;           /* argument */
} Scan;

static void add(Scan *s, Node *statement) { clkAppend(&s->last, statement); }

/* One call of the runtime: value and status (and position) into temporaries. */
static void scanPiece(Scan *s, const char *piece, size_t n, char kind, Node *value) {
    ClkParser *p = s->p;
    Node *text = clkStr(p, s->pos, piece, n), *targets;
    Type *t = kind == 'f' ? p->types->real : kind == 's' ? p->types->string : p->types->int64;
    Node *first = value != NULL ? clkClone(p, value) : clkStmt(p, ST_EMPTY, s->pos), *going = clkClone(p, s->status);
    BuiltinId id;
    Node *args;
    if (s->file != NULL) {
        id = kind == 'f' ? BI_scan_real : kind == 's' ? BI_scan_str : BI_scan_int;
        args = clkList(clkClone(p, s->file), text, going, NULL);
        targets = clkList(first, clkClone(p, s->status), NULL);
    } else {
        id = kind == 'f' ? BI_scan_real_text : kind == 's' ? BI_scan_str_text : BI_scan_int_text;
        args = clkList(clkClone(p, s->text), clkClone(p, s->at), text, going, NULL);
        targets = clkList(first, clkClone(p, s->status), clkClone(p, s->at), NULL);
    }
    add(s, clkMulti(p, s->pos, clkBi(p, s->pos, id, t, args), targets));
}

/* The statement that stores a scanned value into argument i; NULL: reported. */
static Node *storeValue(Scan *s, uint32_t i, char conversion, char kind, Node *value, bool hasWidth, int64_t width) {
    ClkParser *p = s->p;
    const ClkCall *call = s->call;
    const ClkArg *arg = &call->args[i];
    Node *x = arg->node;
    if (kind == 's') {
        Node *target = x->kind == EX_ADDR ? x->a : NULL;
        if (target != NULL && target->type->kind == TYPE_STRING) return clkStoreStmt(p, target, clkClone(p, value));
        if (conversion == 'c' && !hasWidth && target != NULL && clkIsInteger(target->type)) {
            Node *c = clkIndex(p, clkClone(p, value), clkInt(p, s->pos, 1), s->pos, 1);
            return clkStoreStmt(p, target, clkArith(p, c, target->type));
        }
        Node *to = clkBytesArg(p, call, i);
        if (clkBad(to)) return NULL;
        if (conversion == 'c' && !hasWidth) {
            Node *c = clkIndex(p, clkClone(p, value), clkInt(p, s->pos, 1), s->pos, 1), *place = clkDeref(p, to, s->pos, 1);
            return clkStoreStmt(p, place, clkArith(p, c, place->type));
        }
        Node *limit = clkLong(p, s->pos, conversion == 'c' ? width : -1);
        return clkExprStmt(p, clkBi(p, s->pos, BI_c_copy, p->types->pointer, clkList(to, clkClone(p, value), limit, clkLong(p, s->pos, conversion == 'c'), NULL)));
    }
    Node *target = clkTargetArg(p, call, i);
    if (clkBad(target)) return NULL;
    if (x->kind != EX_ADDR && x->type->kind != TYPE_POINTER) {
        (void)clkArgError(p, call, i, "address of a variable");
        return NULL;
    }
    bool isReal = kind == 'f';
    if (isReal ? target->type->kind != TYPE_REAL : !clkIsInteger(target->type)) {
        (void)clkArgError(p, call, i, isReal ? "address of a real variable" : "address of an integer variable");
        return NULL;
    }
    return clkStoreStmt(p, target, clkArith(p, clkClone(p, value), target->type));
}

/* if (status > 0) { store; count++; } else if (status < 0 && count == 0) count = -1; */
static void finishItem(Scan *s, Node *store) {
    ClkParser *p = s->p;
    Node *body = clkStmt(p, ST_BLOCK, s->pos);
    Node *step = nodeNew(p->nodes, EX_ASSIGN, s->pos, p->cInt);
    step->op = BIN_ADD;
    step->a = clkClone(p, s->count);
    step->b = clkInt(p, s->pos, 1);
    body->a = store;
    store->next = clkExprStmt(p, step);
    Node *isEnd = nodeBinary(p->nodes, s->pos, BIN_LAND, clkCompareZero(p, BIN_LT, clkClone(p, s->status)), clkCompareZero(p, BIN_EQ, clkClone(p, s->count)), p->types->boolean);
    Node *ended = clkIf(p, isEnd, clkStoreStmt(p, clkClone(p, s->count), clkInt(p, s->pos, -1)), NULL);
    add(s, clkIf(p, clkCompareZero(p, BIN_GT, clkClone(p, s->status)), body, ended));
}

/* %n at text[at]: where in the text the scan is. */
static bool scanned(Scan *s, const char *text, size_t start, size_t at) {
    ClkParser *p = s->p;
    if (s->at == NULL) return clkError(p, s->call->args[0].pos, 1, DIAG_NOT_ALLOWED, "'%n' outside of sscanf");
    if (s->next >= s->call->count) return clkError(p, s->pos, s->call->length, DIAG_FORMAT_FEW, s->call->name->spelling);
    if (start < at) scanPiece(s, arenaCopy(p->nodes, text + start, at - start), at - start, 's', NULL);
    Node *target = clkTargetArg(p, s->call, s->next);
    if (clkBad(target)) return false;
    if (!clkIsInteger(target->type)) return !clkBad(clkArgError(p, s->call, s->next, "address of an integer variable"));
    s->next++;
    add(s, clkIf(p, clkCompareZero(p, BIN_GT, clkClone(p, s->status)), clkStoreStmt(p, target, clkArith(p, clkClone(p, s->at), target->type)), NULL));
    return true;
}

/* A conversion that begins at text[at]; gives the index behind it, 0 after an error. */
static size_t conversion(Scan *s, const char *text, size_t n, size_t start, size_t at) {
    ClkParser *p = s->p;
    size_t i = at + 1;
    bool isDropped = i < n && text[i] == '*', hasWidth = false;
    int64_t width = 0;
    if (isDropped) i++;
    size_t digits = i;
    for (; i < n && text[i] >= '0' && text[i] <= '9'; i++) hasWidth = true, width = width < INT32_MAX / 10 ? width * 10 + (text[i] - '0') : width;
    while (i < n && strchr("hlLjztq", text[i]) != NULL) i++;
    char c = i < n ? text[i] : '\0';
    char kind = c != '\0' && strchr("diouxXp", c) != NULL ? 'i' : c != '\0' && strchr("eEfFgGaA", c) != NULL ? 'f' : c == 's' || c == 'c' || c == '[' ? 's' : '\0';
    if (c == 'n') return scanned(s, text, start, at) ? i + 1 : 0;
    if (kind == '\0') {
        char shown[4] = {'%', c, '\0', '\0'};
        clkError(p, s->call->args[0].pos, 1, DIAG_FORMAT, shown);
        return 0;
    }
    size_t end = i + 1;
    if (c == '[') {
        if (end < n && text[end] == '^') end++;
        if (end < n && text[end] == ']') end++;
        while (end < n && text[end] != ']') end++;
        end++;
    }
    if (end > n) end = n;
    char *piece = arenaAlloc(p->nodes, end - start + 1); /* without the star */
    size_t length = 0;
    for (size_t k = start; k < end; k++) {
        if (!(isDropped && k == digits - 1)) piece[length++] = text[k];
    }
    Type *t = kind == 'f' ? p->types->real : kind == 's' ? p->types->string : p->types->int64;
    Node *value = clkTemp(p, t, s->pos);
    scanPiece(s, piece, length, kind, value);
    if (isDropped) return end;
    if (s->next >= s->call->count) {
        clkError(p, s->pos, s->call->length, DIAG_FORMAT_FEW, s->call->name->spelling);
        return 0;
    }
    Node *store = storeValue(s, s->next++, c, kind, value, hasWidth, width);
    if (store == NULL) return 0;
    finishItem(s, store);
    return end;
}

static bool scanFormat(Scan *s, const Node *format) {
    const char *text = format->str.bytes;
    size_t n = format->str.length, start = 0;
    for (size_t i = 0; i < n;) {
        if (text[i] != '%') {
            i++;
        } else if (i + 1 < n && text[i + 1] == '%') {
            i += 2;
        } else {
            i = conversion(s, text, n, start, i);
            if (i == 0) return false;
            start = i;
        }
    }
    if (start < n) scanPiece(s, arenaCopy(s->p->nodes, text + start, n - start), n - start, 's', NULL);
    return true;
}

/* format at argument `first` */
static Node *scanCall(ClkParser *p, ClkCall *call, Node *file, Node *text, uint32_t first) {
    Scan s = {.p = p, .call = call, .pos = call->pos, .file = file, .next = first + 1};
    const Node *format = call->args[first].node;
    s.last = &s.statements;
    if (format->kind != EX_STR) return clkArgError(p, call, first, "string literal");
    s.count = clkTemp(p, p->cInt, s.pos);
    s.status = clkTemp(p, p->types->int64, s.pos);
    add(&s, clkStoreStmt(p, clkClone(p, s.count), clkInt(p, s.pos, 0)));
    add(&s, clkStoreStmt(p, clkClone(p, s.status), clkLong(p, s.pos, 1)));
    if (text != NULL) {
        s.text = clkTemp(p, p->types->string, s.pos);
        s.at = clkTemp(p, p->types->int64, s.pos);
        add(&s, clkStoreStmt(p, clkClone(p, s.text), text));
        add(&s, clkStoreStmt(p, clkClone(p, s.at), clkLong(p, s.pos, 0)));
    }
    if (!scanFormat(&s, format)) return clkErrorNode(p, call->pos);
    for (uint32_t i = s.next; i < call->count; i++) clkWarning(p, call->args[i].pos, call->args[i].length, "the format uses no such argument");
    return clkSeq(p, s.pos, s.statements, clkClone(p, s.count));
}

/* ---- readln, read ---- */

enum { FIRST = 1, SKIP_BLANKS = 4, LIST_FIRST = 8, READLN_ITEM = 32 }; /* IoReadFlag */

/* One item with the runtime's read_ builtin; NULL: reported. */
static Node *readItem(ClkParser *p, const ClkCall *call, uint32_t i, Node *file, int64_t flags) {
    Node *target = clkTargetArg(p, call, i);
    if (clkBad(target)) return NULL;
    Type *t = target->type;
    BuiltinId id;
    Type *read = p->types->int64;
    if (t->kind == TYPE_REAL) id = BI_read_real, read = p->types->real;
    else if (t->kind == TYPE_CHAR) id = BI_read_char;
    else if (t->kind == TYPE_BOOL) id = BI_read_bool;
    else if (clkIsInteger(t)) id = BI_read_int;
    else if (t->kind == TYPE_STRING) id = BI_read_str, read = p->types->string;
    else {
        (void)clkArgError(p, call, i, "number, char or str variable");
        return NULL;
    }
    Node *value = clkTemp(p, read, call->pos), *stored = clkTemp(p, p->types->int64, call->pos);
    Node *multi = clkMulti(p, call->pos, clkBi(p, call->pos, id, read, clkList(file, clkLong(p, call->pos, flags), NULL)), clkList(clkClone(p, value), clkClone(p, stored), NULL));
    Node *x = read->kind == TYPE_STRING ? clkClone(p, value) : clkArith(p, clkClone(p, value), t);
    multi->next = clkIf(p, clkCompareZero(p, BIN_NE, clkClone(p, stored)), clkStoreStmt(p, target, x), NULL);
    return multi;
}

static Node *readList(ClkParser *p, ClkCall *call, bool isLine, bool givesCount) {
    uint32_t first = 0;
    Node *file = clkStdFile(p, call->pos, 0), *statements = NULL, **last = &statements, *ended = NULL;
    if (call->count > 0 && clkIsFile(call->args[0].node->type)) {
        file = clkFileOf(p, call, &call->args[0]);
        if (file == NULL) return clkErrorNode(p, call->pos);
        first = 1;
    }
    if (givesCount) clkAppend(&last, clkKeep(p, clkArith(p, clkBi(p, call->pos, BI_eof, p->types->boolean, clkClone(p, file)), p->cInt), p->cInt, &ended));
    for (uint32_t i = first; i < call->count; i++) {
        int64_t flags = (i == first ? LIST_FIRST : 0) | (isLine ? READLN_ITEM | SKIP_BLANKS : 0) | (isLine && i == first ? FIRST : 0);
        Node *item = readItem(p, call, i, clkClone(p, file), flags);
        if (item == NULL) return clkErrorNode(p, call->pos);
        clkAppend(&last, item);
    }
    if (isLine) {
        Node *args = clkList(clkClone(p, file), clkLong(p, call->pos, call->count == first ? LIST_FIRST : 0), NULL);
        clkAppend(&last, clkExprStmt(p, clkVoidCall(p, call->pos, BI_read_ln, args)));
    }
    if (statements == NULL) return clkInt(p, call->pos, 0);
    if (!givesCount) return clkSeq(p, call->pos, statements, clkInt(p, call->pos, 0));
    Node *result = clkCond(p, clkIsTrue(p, clkClone(p, ended)), clkInt(p, call->pos, -1), clkInt(p, call->pos, call->count - first), call->pos, 1);
    return clkSeq(p, call->pos, statements, result);
}

Node *clkCall_scanf(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    if (call->args[0].node->kind != EX_STR) return readList(p, call, true, true);
    return scanCall(p, call, clkStdFile(p, call->pos, 0), NULL, 0);
}

Node *clkCall_fscanf(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *file = clkFileOf(p, call, &call->args[0]);
    (void)b;
    return file == NULL ? clkErrorNode(p, call->pos) : scanCall(p, call, file, NULL, 1);
}

Node *clkCall_sscanf(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *text = clkTextArg(p, call, 0);
    (void)b;
    return clkBad(text) ? text : scanCall(p, call, NULL, text, 1);
}

Node *clkCall_readln(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return readList(p, call, true, false);
}

Node *clkCall_read(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return readList(p, call, false, false);
}
