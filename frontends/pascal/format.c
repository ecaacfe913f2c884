/* format.c: builders of printf, fprintf and Format (pascal.md 15.3): a chain of fmt_ builtins, one an
 * argument, so that each keeps its static type. */
#include "frontends/pascal/builtins.h"

#include "frontends/core/unit.h"
#include <string.h>

/* Flags of fmt_start, see builtins.def. */
enum { FORMAT_ESCAPES = 1, FORMAT_FPC = 8, FORMAT_UPPER = 16, FORMAT_SEPARATORS = 64 };
enum { FORMAT_INT, FORMAT_BOOL, FORMAT_CHAR, FORMAT_UNSIGNED }; /* kinds of fmt_int */

static Node *step(PasParser *p, Pos pos, int builtin, Node *args) {
    return pasBi(p, pos, builtin, p->types->string, args);
}

static Node *takeInt(PasParser *p, Node *state, Node *x, int kind) {
    if (typeHost(x->type)->kind != TYPE_INT) x = nodeConv(p->nodes, CV_RETYPE, x, p->types->int64);
    return step(p, x->pos, BI_fmt_int, pasList(state, x, pasInt(p, x->pos, kind), NULL));
}

/* The state after the argument x was taken; NULL if its type has no text. */
Node *pasFormatStep(PasParser *p, Node *state, Node *x) {
    Type *host = typeHost(x->type);
    switch (host->kind) {
    case TYPE_INT:
        return takeInt(p, state, x, host == p->types->uint64 ? FORMAT_UNSIGNED : FORMAT_INT);
    case TYPE_BOOL: return takeInt(p, state, x, FORMAT_BOOL);
    case TYPE_CHAR: return takeInt(p, state, x, FORMAT_CHAR);
    case TYPE_REAL: return step(p, x->pos, BI_fmt_real, pasList(state, x, NULL));
    case TYPE_ENUM:
        if (!pbHasEnumNames(x->type)) return takeInt(p, state, x, FORMAT_INT);
        return step(p, x->pos, BI_fmt_enum,
                    pasList(state, x, pbEnumNames(p, x->type, x->pos), NULL));
    case TYPE_POINTER:
    case TYPE_NIL:
    case TYPE_ROUTINE:
        if (pasIsPChar(p, x->type)) return step(p, x->pos, BI_fmt_str, pasList(state, pasPCharText(p, x), NULL));
        return step(p, x->pos, BI_fmt_ptr, pasList(state, x, NULL));
    default:
        if (!pasIsStringValue(x->type)) return NULL;
        return step(p, x->pos, BI_fmt_str, pasList(state, pasToString(p, x), NULL));
    }
}

static Node *takeArgument(PasParser *p, PasCall *call, PasArg *a, Node *state) {
    Node *x = pasArgValue(p, call, a, NULL);
    if (pasIsError(state) || pasIsError(x)) return pasErrorNode(p, a->pos);
    x->next = NULL;
    Node *next = pasFormatStep(p, state, x);
    if (next != NULL) return next;
    pasArgError(p, call, a, "number, string, character, Boolean, enumeration or pointer");
    return pasErrorNode(p, a->pos);
}

/* The flags with the separators of the settings: a record of SysUtils; see builtins.def. */
static Node *withSeparators(PasParser *p, Node *flags, const Node *settings) {
    static const struct {
        const char *field;
        int64_t factor;
    } list[] = {{"decimalseparator", 256}, {"thousandseparator", 65536}};
    flags->i |= FORMAT_SEPARATORS;
    for (int i = 0; i < 2; i++) {
        Node *c = pasFieldNode(p, pasClone(p, settings), nameOf(&p->c->names, list[i].field), flags->pos, 1);
        Node *code = pasBinary(p, TK_STAR, nodeConv(p->nodes, CV_RETYPE, c, p->types->int64), pasInt(p, flags->pos, list[i].factor), flags->pos, 1);
        flags = pasBinary(p, TK_PLUS, flags, code, flags->pos, 1);
    }
    return flags;
}

/* May the format write amounts of money? */
static bool mayHaveAmounts(const Node *format) {
    return format->kind != EX_STR || memchr(format->str.bytes, 'm', format->str.length) != NULL || memchr(format->str.bytes, 'M', format->str.length) != NULL;
}

/* The state with the currency of the settings. */
static Node *withCurrency(PasParser *p, Node *state, const Node *settings) {
    static const struct {
        const char *field;
        int64_t factor;
    } list[] = {{"currencyformat", 1}, {"negcurrformat", 256}, {"currencydecimals", 65536}};
    Pos pos = state->pos;
    Node *numbers = pasInt(p, pos, 0), *sign = pasFieldNode(p, pasClone(p, settings), nameOf(&p->c->names, "currencystring"), pos, 1);
    for (int i = 0; i < 3; i++) {
        Node *field = pasFieldNode(p, pasClone(p, settings), nameOf(&p->c->names, list[i].field), pos, 1);
        numbers = pasBinary(p, TK_PLUS, numbers, pasBinary(p, TK_STAR, field, pasInt(p, pos, list[i].factor), pos, 1), pos, 1);
    }
    return step(p, pos, BI_fmt_currency, pasList(state, sign, numbers, NULL));
}

/* The settings that a call of Format follows: its third argument, those of SysUtils if the program uses it, or NULL. */
static Node *settingsOf(PasParser *p, PasCall *call, PasArg *format) {
    PasArg *given = format->next != NULL ? format->next->next : NULL;
    const Unit *u = p->c->units;
    while (u != NULL && !(u->isUsed && strcmp(u->key, "sysutils") == 0)) u = u->next;
    Symbol *settings = u == NULL ? NULL : unitFind(u, nameOf(&p->c->names, "defaultformatsettings"));
    if (given == NULL) return settings == NULL ? NULL : pasVarNode(p, (PasSymbol *)settings, call->pos);
    bool isRecord = settings != NULL && given->node != NULL && given->node->type == settings->type && pasIsDesignator(given->node);
    if (isRecord) return given->node;
    pasArgError(p, call, given, "variable of type TFormatSettings");
    return NULL;
}

static Node *startFormat(PasParser *p, PasCall *call, PasArg *format, int flags) {
    Node *text = pasArgValue(p, call, format, p->types->string);
    if (pasIsError(text)) return text;
    if (p->mode->style == 2) flags |= FORMAT_FPC;
    Node *number = pasInt(p, call->pos, flags | FORMAT_UPPER);
    Node *settings = (flags & FORMAT_ESCAPES) == 0 ? settingsOf(p, call, format) : NULL;
    if ((flags & FORMAT_FPC) != 0 && settings != NULL) number = withSeparators(p, number, settings);
    bool hasAmounts = (flags & FORMAT_FPC) != 0 && settings != NULL && mayHaveAmounts(text);
    Node *state = step(p, call->pos, BI_fmt_start, pasList(text, number, NULL));
    return hasAmounts ? withCurrency(p, state, settings) : state;
}

/* printf(format, ...), fprintf(file, format, ...): the bytes written */
Node *pbPrintf(PasParser *p, PasCall *call, int hasFile) {
    PasArg *format = hasFile ? call->args->next : call->args;
    const Node *first = call->args->node;
    bool isHandle = hasFile && first != NULL && first->type != NULL &&
                    first->type->kind == TYPE_POINTER && first->type->elem == NULL;
    Node *file;
    if (isHandle) {
        file = pasArgValue(p, call, call->args, p->types->pointer);
    } else {
        file = hasFile ? pbFile(p, call, call->args, true) : pasStdFile(p, call->pos, 1);
        if (file == NULL) return pasErrorNode(p, call->pos);
        file = pasFileArg(p, file);
    }
    Node *state = startFormat(p, call, format, FORMAT_ESCAPES);
    for (PasArg *a = format->next; a != NULL; a = a->next) state = takeArgument(p, call, a, state);
    if (pasIsError(state)) return state;
    return pasBi(p, call->pos, isHandle ? BI_fmt_put : BI_fmt_write, p->types->int64, pasList(file, state, NULL));
}

/* ---- arguments by number: %1:s
 * --------------------------------------------------------------------------------------------------------------------
 */

enum { NUMBERED_MAX = 64 };

typedef struct Numbered { /* a constant format that is taken apart */
    const char *bytes;
    size_t length, at;
    char *out; /* the format without the numbers */
    size_t outLength;
    uint32_t order[NUMBERED_MAX]; /* arguments as the directives take them */
    uint32_t count, next;
    bool hasNumbers;
} Numbered;

static void use(Numbered *n) {
    if (n->count < NUMBERED_MAX) n->order[n->count++] = n->next;
    n->next++;
}

/* At '%' of a directive: up to its letter. */
static void numberedDirective(Numbered *n) {
    n->out[n->outLength++] = n->bytes[n->at++];
    if (n->at < n->length && n->bytes[n->at] == '%') {
        n->out[n->outLength++] = n->bytes[n->at++];
        return;
    }
    size_t digits = n->at;
    uint32_t number = 0;
    while (digits < n->length && n->bytes[digits] >= '0' && n->bytes[digits] <= '9' && number < NUMBERED_MAX) number = number * 10 + (uint32_t)(n->bytes[digits++] - '0');
    if (digits > n->at && digits < n->length && n->bytes[digits] == ':') {
        n->hasNumbers = true;
        n->next = number;
        n->at = digits + 1;
    }
    while (n->at < n->length) {
        char c = n->bytes[n->at++];
        n->out[n->outLength++] = c;
        if (c == '*') use(n);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) break;
    }
    use(n);
}

/* Brings the arguments in the order in which a format with numbers takes them; *before: statements that evaluate those that are no variables. */
static void orderArguments(PasParser *p, Node *format, Node *list, Node **before) {
    Node *args[NUMBERED_MAX], **last = before;
    uint32_t count = 0;
    Numbered n = {.bytes = format->str.bytes, .length = format->str.length, .out = arenaAlloc(p->nodes, format->str.length + 1)};
    while (n.at < n.length) {
        if (n.bytes[n.at] == '%') numberedDirective(&n);
        else n.out[n.outLength++] = n.bytes[n.at++];
    }
    for (Node *x = list->a; x != NULL && count < NUMBERED_MAX; x = x->next) args[count++] = x;
    if (!n.hasNumbers || n.count == NUMBERED_MAX || count == NUMBERED_MAX) return;
    for (uint32_t i = 0; i < count; i++) {
        if (pasIsError(args[i]) || args[i]->kind == EX_RANGE) return;
        args[i]->next = NULL;
        if (pasIsSimple(args[i])) continue;
        Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, args[i]->type), args[i]->pos);
        *last = pasAssignNode(p, temp, args[i], args[i]->pos);
        last = &(*last)->next;
        args[i] = pasClone(p, temp);
    }
    Node **link = &list->a;
    for (uint32_t i = 0; i < n.count && n.order[i] < count; i++) { /* one that is missing is found when the program runs */
        *link = pasClone(p, args[n.order[i]]);
        link = &(*link)->next;
    }
    *link = NULL;
    format->str.bytes = n.out;
    format->str.length = n.outLength;
}

static Node *formatOf(PasParser *p, PasCall *call, Node *list) {
    Node *before = NULL, *format = call->args->node;
    if (format != NULL && format->kind == EX_STR && !p->mode->isIso) orderArguments(p, format, list, &before);
    Node *state = startFormat(p, call, call->args, 0);
    for (Node *x = list->a, *next; x != NULL; x = next) {
        next = x->next;
        PasArg one = {.node = x, .pos = x->pos, .length = 1};
        if (x->kind == EX_RANGE) {
            pasArgError(p, call, call->args->next, "list of values");
            return pasErrorNode(p, x->pos);
        }
        state = takeArgument(p, call, &one, state);
    }
    if (pasIsError(state)) return state;
    Node *end = step(p, call->pos, BI_fmt_end, state);
    if (before == NULL) return end;
    Node *seq = nodeNew(p->nodes, EX_SEQ, call->pos, p->types->string);
    seq->a = before;
    seq->b = end;
    return seq;
}

/* Format(format, [arguments]); Format(format, array of TVarRec) */
Node *pbFormat(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    PasArg *list = call->args->next;
    const Type *t = list->node != NULL ? list->node->type : NULL;
    bool isList = list->node != NULL && list->node->kind == EX_SET && (list->node->flags & PAS_NF_OPENSET) != 0;
    bool isArray = t != NULL && (t->kind == TYPE_OPENARRAY || t->kind == TYPE_DYNARRAY || t->kind == TYPE_ARRAY) && pasIsVarRec(p, t->elem);
    if (isList) return formatOf(p, call, list->node);
    Node *state = startFormat(p, call, call->args, 0);
    if (isArray) return pasIsError(state) ? state : pasFormatList(p, state, list->node, call->pos);
    if (list->node == NULL || !pasIsError(list->node)) pasArgError(p, call, list, "list of arguments in brackets");
    return pasErrorNode(p, call->pos);
}

/* FmtStr(s, format, [arguments]) */
Node *pbFmtStr(PasParser *p, PasCall *call, int argument) {
    Node *target = pasArgVariable(p, call, call->args, PAS_TOUCH_STORE);
    PasCall rest = *call;
    rest.args = call->args->next;
    rest.count = call->count - 1;
    if (pasIsError(target)) return target;
    if (!typeIsStringLike(target->type)) {
        pasArgError(p, call, call->args, "string");
        return pasErrorNode(p, call->pos);
    }
    Node *text = pbFormat(p, &rest, argument);
    return pasIsError(text) ? text : pasAssignNode(p, target, text, call->pos);
}
