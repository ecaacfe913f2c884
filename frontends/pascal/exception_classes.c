/* exception_classes.c: the classes of exceptions (pascal.md 11): those of SysUtils, and `type EMine = class(Exception)` of programs.
 *
 * A class is a record type with the fields Message, Code and the hidden path of the class that a value really has; the name of its last field is
 * '$' and the path of the class itself, 'Exception.EMathError.EMine', so that it is known wherever the type is, also behind the interface of a
 * unit. The path travels with the error object (runtime/builtins/exception.c), which on-clauses ask for the class. */
#include "frontends/pascal/builtins.h"

#include <stdio.h>
#include <string.h>

enum { FIELD_COUNT = 4, PATH_MAX_BYTES = 512, CAST_ERROR = 219 };

/* Classes of SysUtils; each is declared behind its parent. */
static const struct {
    const char *name;
    int parent; /* index; -1: Exception */
} classes[] = {{"EExternal", -1},     {"EIntError", 0},         {"EDivByZero", 1},       {"ERangeError", 1},       {"EIntOverflow", 1},
               {"EMathError", 0},     {"EInvalidOp", 5},        {"EZeroDivide", 5},      {"EOverflow", 5},         {"EUnderflow", 5},
               {"EInvalidArgument", 5}, {"EAccessViolation", 0}, {"EStackOverflow", 0},  {"EControlC", 0},         {"EInOutError", -1},
               {"EHeapMemoryError", -1}, {"EOutOfMemory", 15},  {"EInvalidPointer", 15}, {"EInvalidCast", -1},     {"EConvertError", -1},
               {"EAssertionFailed", -1}, {"EAbort", -1},        {"EArgumentException", -1}, {"EArgumentOutOfRangeException", 22}, {"EListError", -1},
               {"EStringListError", 24}, {"ENotImplemented", -1}, {"EPropertyError", -1}, {"EFormatError", -1},    {"EVariantError", -1}};
enum { CLASS_COUNT = sizeof classes / sizeof classes[0] };

static Type *makeClass(PasParser *p, const char *path, Name *name) {
    char marker[PATH_MAX_BYTES + 1];
    Names *n = &p->c->names;
    Type *t = typeRecord(p->types);
    (void)snprintf(marker, sizeof marker, "$%s", path);
    (void)typeRecordAdd(p->types, t, nameOf(n, "message"), p->types->string, 0);
    (void)typeRecordAdd(p->types, t, nameOf(n, "code"), p->types->int32, 0);
    (void)typeRecordAdd(p->types, t, nameOf(n, "$path"), p->types->string, 0);
    (void)typeRecordAdd(p->types, t, nameOf(n, marker), p->types->boolean, 0);
    (void)typeRecordFinish(p->types, t);
    t->name = name;
    return t;
}

void pasDeclareException(PasParser *p) {
    PasSymbol *s = pasPredeclare(p, SYM_TYPE, "Exception", NULL);
    p->exception = s->s.type = makeClass(p, "Exception", s->s.name);
    p->nameOn = nameOf(&p->c->names, "on");
    p->nameClass = nameOf(&p->c->names, "class");
    if (p->mode->isIso) return;
    p->classTypes = ARENA_ARRAY(p->arena, Type *, CLASS_COUNT);
    for (int i = 0; i < CLASS_COUNT; i++) pasPredeclare(p, SYM_TYPE, classes[i].name, p->types->voidType)->s.number = PAS_TYPE_CLASS + i;
}

/* The path of the class t; NULL: it is none. */
const char *pasClassPath(const Type *t) {
    if (t->kind != TYPE_RECORD || t->fieldCount != FIELD_COUNT) return NULL;
    const Field *last = t->fields->next->next->next;
    return strncmp(last->name->text, "$exception", 10) == 0 ? last->name->spelling + 1 : NULL;
}

/* A class with that name below `parent`; NULL after a message. */
static Type *classBelow(PasParser *p, const Type *parent, const char *spelling, Name *name, Pos pos) {
    char path[PATH_MAX_BYTES];
    int n = snprintf(path, sizeof path, "%s.%s", pasClassPath(parent), spelling);
    if (n >= 0 && (size_t)n < sizeof path) return makeClass(p, path, name);
    pasError(p, pos, 1, DIAG_LIMIT, "too many classes above this one");
    return NULL;
}

/* The predeclared class of that number, made when it is named. */
Type *pasPredeclaredClass(PasParser *p, int64_t number) {
    int64_t i = number - PAS_TYPE_CLASS;
    if (p->classTypes[i] == NULL) {
        Type *parent = classes[i].parent < 0 ? p->exception : pasPredeclaredClass(p, PAS_TYPE_CLASS + classes[i].parent);
        p->classTypes[i] = classBelow(p, parent, classes[i].name, nameOf(&p->c->names, classes[i].name), 0);
    }
    return p->classTypes[i];
}

bool pasAtClass(PasParser *p) {
    return p->tok.kind == TK_IDENT && p->tok.name == p->nameClass && p->tok.name->symbol == NULL && !p->mode->isIso;
}

/* class ( exception class ) [ end ] */
Type *pasClassType(PasParser *p) {
    Pos pos = p->tok.pos;
    pasNext(p);
    Type *parent = NULL;
    Pos at = p->tok.pos;
    if (pasAccept(p, TK_LPAREN)) {
        at = p->tok.pos;
        parent = pasTypeIdent(p);
        pasExpect(p, TK_RPAREN);
    }
    bool isOfException = parent != NULL && pasClassPath(parent) != NULL && p->typeName != NULL;
    bool isPlain = p->tok.kind == TK_SEMICOLON || pasAccept(p, TK_END);
    if (p->isPanic || (parent != NULL && parent->kind == TYPE_ERROR)) return p->types->error;
    if (!isOfException || !isPlain) {
        pasError(p, isOfException ? p->tok.pos : pos, isOfException ? p->tok.length : 5, DIAG_NOT_ALLOWED,
                 isOfException ? "members of an exception class (not available yet)" : "classes that are no exceptions (not available yet)");
        while (!isPlain && p->tok.kind != TK_END && p->tok.kind != TK_EOF) pasNext(p);
        if (!isPlain) (void)pasAccept(p, TK_END);
        if (!isOfException && !isPlain) pasAbort(p); /* what uses the class would only be consequences */
        return p->types->error;
    }
    Type *t = classBelow(p, parent, p->typeName->spelling, p->typeName, at);
    return t != NULL ? t : p->types->error;
}

/* ---- values ---- */

static Node *text(PasParser *p, const char *bytes, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_STR, pos, p->types->string);
    x->str.bytes = bytes;
    x->str.length = strlen(bytes);
    return x;
}

Node *pasClassField(PasParser *p, Node *record, const char *name) {
    Field *f = typeFindField(record->type, nameOf(&p->c->names, name));
    Node *x = nodeNew(p->nodes, EX_FIELD, record->pos, f->type);
    x->a = record;
    x->field = f;
    return x;
}

/* E.ClassName */
Node *pasClassName(PasParser *p, Node *e, Pos pos) {
    return pasBi(p, pos, BI_class_name, p->types->string, pasList(pasClassField(p, e, "$path"), text(p, pasClassPath(e->type), pos), NULL));
}

static Node *value(PasParser *p, Type *t, Node *message, Node *code, Node *path, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_AGGREGATE, pos, t);
    x->a = pasList(message, code, path, nodeInt(p->nodes, pos, p->types->boolean, 0), NULL);
    return x;
}

static bool isBelow(const char *path, const char *above) {
    size_t n = strlen(above);
    return strlen(path) > n && path[n] == '.' && strncmp(path, above, n) == 0;
}

/* The record x of a class, evaluated once: a variable, and in *seq what computes it (NULL: nothing) with the type t. */
static Node *onceEvaluated(PasParser *p, Node *x, Type *t, Node **seq) {
    *seq = NULL;
    if (pasIsSimple(x)) return x;
    Node *record = pasVarNode(p, (PasSymbol *)pasTemp(p, x->type), x->pos);
    *seq = nodeNew(p->nodes, EX_SEQ, x->pos, t);
    (*seq)->a = pasAssignNode(p, record, x, x->pos);
    return pasClone(p, record);
}

/* The fields of `record` as a value of the class t, which keeps the class that it really has. */
static Node *withClass(PasParser *p, Node *record, Type *t) {
    Pos pos = record->pos;
    Node *own = text(p, pasClassPath(record->type), pos);
    Node *path = pasBi(p, pos, BI_class_path, p->types->string, pasList(pasClassField(p, pasClone(p, record), "$path"), own, NULL));
    return value(p, t, pasClassField(p, record, "message"), pasClassField(p, pasClone(p, record), "code"), path, pos);
}

static Node *inSequence(Node *seq, Node *x) {
    if (seq == NULL) return x;
    seq->b = x;
    return seq;
}

/* x as a value of the class t above its own; NULL: t is not above it. */
Node *pasAsClass(PasParser *p, Node *x, Type *t) {
    const char *own = pasClassPath(x->type), *wanted = pasClassPath(t);
    Node *seq;
    if (own == NULL || wanted == NULL || !isBelow(own, wanted)) return NULL;
    Node *record = onceEvaluated(p, x, t, &seq);
    return inSequence(seq, withClass(p, record, t));
}

/* Is the error object of the class t? Every one is an Exception: NULL. */
static Node *isOfClass(PasParser *p, Node *error, const Type *t, Pos pos) {
    const char *name = strrchr(pasClassPath(t), '.');
    return name == NULL ? NULL : pasBi(p, pos, BI_error_is, p->types->boolean, pasList(error, text(p, name + 1, pos), NULL));
}

static Node *recordIs(PasParser *p, Node *record, const Type *t, Pos pos) {
    Node *path = pasClassField(p, pasClone(p, record), "$path"), *own = text(p, pasClassPath(record->type), pos);
    Node *error = pasBi(p, pos, BI_error_new_class, p->types->any, pasList(pasInt(p, pos, 0), text(p, "", pos), path, own, NULL));
    return isOfClass(p, error, t, pos);
}

/* T(x) of a class above or below that of x, not checked; NULL: it is another conversion. */
Node *pasClassCast(PasParser *p, Node *x, Type *t) {
    const char *own = pasClassPath(x->type), *wanted = pasClassPath(t);
    Node *seq;
    if (own == NULL || wanted == NULL || !isBelow(wanted, own)) return NULL;
    Node *record = onceEvaluated(p, x, t, &seq);
    return inSequence(seq, withClass(p, record, t));
}

/* x as T: error 219 if x is of another class. */
static Node *checkedCast(PasParser *p, Node *x, Type *t, Pos pos) {
    Node *seq;
    x->pos = pos;
    Node *record = onceEvaluated(p, x, t, &seq), *is = recordIs(p, record, t, pos);
    if (is == NULL) return inSequence(seq, withClass(p, record, t));
    Node *check = pasStmt(p, ST_IF, pos);
    check->a = is;
    check->b = pasStmt(p, ST_EMPTY, pos);
    check->c = pasExprStmt(p, pasBi(p, pos, BI_run_error, NULL, pasInt(p, pos, CAST_ERROR)));
    if (seq != NULL) {
        seq->a->next = check;
    } else {
        seq = nodeNew(p->nodes, EX_SEQ, pos, t);
        seq->a = check;
    }
    return inSequence(seq, withClass(p, pasClone(p, record), t));
}

/* Behind the value x of a class: is T, as T. */
Node *pasClassTest(PasParser *p, Node *x) {
    char got[160];
    while (p->tok.kind == TK_IDENT && !p->isPanic && pasClassPath(x->type) != NULL) {
        bool isTest = strcmp(p->tok.name->text, "is") == 0;
        Pos pos = p->tok.pos;
        Node *seq;
        if (!isTest && strcmp(p->tok.name->text, "as") != 0) break;
        pasNext(p);
        Pos at = p->tok.pos;
        Type *t = pasTypeIdent(p);
        if (t == NULL || t->kind == TYPE_ERROR) return pasErrorNode(p, pos);
        if (pasClassPath(t) == NULL) {
            pasError(p, at, pasSpan(p, at), DIAG_TYPES, "EXCEPTION", pasTypeName(t, got, sizeof got));
            return pasErrorNode(p, pos);
        }
        if (!isTest) {
            x = checkedCast(p, x, t, pos);
            continue;
        }
        Node *record = onceEvaluated(p, x, p->types->boolean, &seq), *is = recordIs(p, record, t, pos);
        x = inSequence(seq, is != NULL ? is : nodeInt(p->nodes, pos, p->types->boolean, 1));
    }
    return x;
}

/* An exception record as an error object; what is no variable is evaluated once. */
Node *pasRaiseRecord(PasParser *p, Node *raise, Node *x) {
    Node *block = NULL;
    if (!pasIsSimple(x)) {
        Symbol *temp = pasTemp(p, x->type);
        block = pasStmt(p, ST_BLOCK, raise->pos);
        block->a = pasAssignNode(p, pasVarNode(p, (PasSymbol *)temp, x->pos), x, x->pos);
        x = pasVarNode(p, (PasSymbol *)temp, x->pos);
    }
    Node *code = pasClassField(p, pasClone(p, x), "code"), *path = pasClassField(p, pasClone(p, x), "$path");
    Node *message = pasClassField(p, x, "message");
    raise->a = pasBi(p, raise->pos, BI_error_new_class, p->types->any, pasList(code, message, path, text(p, pasClassPath(x->type), raise->pos), NULL));
    if (block == NULL) return raise;
    block->a->next = raise;
    return block;
}

/* At the dot behind the class t: t.Create(message), t.CreateFmt(format, [arguments]). */
Node *pasExceptionCreate(PasParser *p, Type *t, Pos pos) {
    Pos at;
    uint32_t length;
    char got[160];
    pasNext(p);
    Name *name = pasExpectName(p, &at, &length);
    if (name == NULL) return pasErrorNode(p, pos);
    PasCall call = {.name = name, .pos = at, .length = length};
    pasArgs(p, &call);
    bool isFormat = strcmp(name->text, "createfmt") == 0 && call.count == 2;
    if (!isFormat && (strcmp(name->text, "create") != 0 || call.count != 1)) {
        pasError(p, at, length, DIAG_NO_FIELD, name->spelling, pasTypeName(t, got, sizeof got));
        return pasErrorNode(p, pos);
    }
    Node *message = isFormat ? pbFormat(p, &call, 0) : pasArgValue(p, &call, call.args, p->types->string);
    if (pasIsError(message)) return message;
    Node *code = nodeConv(p->nodes, CV_RETYPE, pasInt(p, pos, 0), p->types->int32);
    return value(p, t, message, code, text(p, pasClassPath(t), pos), pos);
}

/* What field i of a record for the caught error holds: message, code, path. */
static Node *caughtField(PasParser *p, int i, Pos pos) {
    Node *caught = nodeNew(p->nodes, EX_CAUGHT, pos, p->types->any);
    if (i == 0) return pasBi(p, pos, BI_error_text, p->types->string, pasList(caught, pasInt(p, pos, pbStyle(p)), NULL));
    return pasBi(p, pos, i == 1 ? BI_error_code : BI_error_class, i == 1 ? p->types->int64 : p->types->string, caught);
}

/* E := the caught error. */
Node *pasBindCaught(PasParser *p, PasSymbol *e, Pos pos) {
    static const char *const fields[] = {"message", "code", "$path"};
    Node *first = NULL, **last = &first;
    for (int i = 0; i < 3; i++) {
        *last = pasAssignNode(p, pasClassField(p, pasVarNode(p, e, pos), fields[i]), caughtField(p, i, pos), pos);
        last = &(*last)->next;
    }
    e->s.isAssigned = true;
    return first;
}

/* Is the caught error of the class t? NULL: every error is. */
Node *pasCaughtIs(PasParser *p, const Type *t, Pos pos) {
    return isOfClass(p, nodeNew(p->nodes, EX_CAUGHT, pos, p->types->any), t, pos);
}

/* ExceptObject, in a handler */
Node *pbExceptObject(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    if (p->block->handlerDepth == 0) {
        pasError(p, call->pos, call->length, DIAG_NOT_ALLOWED, "ExceptObject outside of a handler");
        return pasErrorNode(p, call->pos);
    }
    Node *part[3];
    for (int i = 0; i < 3; i++) part[i] = caughtField(p, i, call->pos);
    return value(p, p->exception, part[0], nodeConv(p->nodes, CV_RETYPE, part[1], p->types->int32), part[2], call->pos);
}
