/* positions.c: formats that number their arguments (POSIX: "%2$s %1$*3$d"). The call is rewritten as one whose arguments stand in the order of their
 * use; they are evaluated in the order in which the program has them. */
#include "frontends/clike/builtins.h"

#include <string.h>

enum { STARS_MAX = 2, POSITION_MAX = 10000 };

typedef struct Positions {
    ClkParser *p;
    const char *at, *end; /* of the format */
    char *out;            /* the format without numbers; as long as the old one at most */
    uint64_t length;
    uint32_t *order, count; /* the arguments' numbers, from 1, as they are used */
} Positions;

/* number $, or 0: the text there is something else. */
static uint32_t position(Positions *k) {
    const char *s = k->at;
    uint32_t n = 0;
    while (s < k->end && *s >= '0' && *s <= '9' && n < POSITION_MAX) n = n * 10 + (uint32_t)(*s++ - '0');
    if (s == k->at || s >= k->end || *s != '$') return 0;
    k->at = s + 1;
    return n;
}

static void put(Positions *k, char c) { k->out[k->length++] = c; }

/* The directive behind its %. False: it has no number, or a star of it has none. */
static bool directive(Positions *k) {
    uint32_t value = position(k);
    if (value == 0) return false;
    for (int stars = 0; k->at < k->end && strchr("-+ #0123456789.*", *k->at) != NULL && *k->at != '\0';) {
        bool isStar = *k->at == '*';
        put(k, *k->at++);
        if (!isStar) continue;
        uint32_t star = position(k);
        if (star == 0 || ++stars > STARS_MAX) return false;
        k->order[k->count++] = star;
    }
    k->order[k->count++] = value;
    return true;
}

/* Does any directive have a number? Then all must. False: reported. */
static bool rewrite(Positions *k, const ClkArg *format) {
    bool hasNumbers = false, lacksNumbers = false;
    while (k->at < k->end) {
        put(k, *k->at++);
        if (k->at[-1] != '%' || k->at >= k->end) continue;
        bool isPercent = *k->at == '%';
        if (isPercent) put(k, *k->at++);
        else if (directive(k)) hasNumbers = true;
        else lacksNumbers = true;
    }
    if (!hasNumbers) k->count = 0;
    return !hasNumbers || !lacksNumbers || clkError(k->p, format->pos, format->length, DIAG_NOT_ALLOWED, "a format in which only some arguments have numbers");
}

/* Values that calls compute are computed first, in the order of the program. */
static Node *keepValues(ClkParser *p, ClkArg *args, uint32_t count) {
    Node *statements = NULL, **last = &statements;
    for (uint32_t i = 0; i < count; i++) {
        if (clkIsPure(args[i].node) || clkBad(args[i].node)) continue;
        Node *x = clkRvalue(p, args[i].node), *kept;
        if (x->type->kind == TYPE_ARRAY || x->type->kind == TYPE_RECORD || x->type->kind == TYPE_VOID) continue;
        *last = clkKeep(p, x, x->type, &kept);
        last = &(*last)->next;
        args[i].node = kept;
    }
    return statements;
}

bool clkOrderArguments(ClkParser *p, ClkCall *call, uint32_t first, Node *format, Node **setup) {
    const char *text = format->str.bytes;
    size_t length = format->str.length;
    *setup = NULL;
    if (memchr(text, '$', length) == NULL) return true;
    Positions k = {.p = p, .at = text, .end = text + length, .out = arenaAlloc(p->nodes, length + 1), .order = ARENA_ARRAY(p->arena, uint32_t, length + 1)};
    if (!rewrite(&k, &call->args[first])) return false;
    if (k.count == 0) return true;
    uint32_t given = call->count - first - 1;
    ClkArg *args = ARENA_ARRAY(p->arena, ClkArg, first + 1 + k.count);
    *setup = keepValues(p, call->args + first + 1, given);
    memcpy(args, call->args, sizeof *args * (first + 1));
    args[first].node = clkStr(p, format->pos, k.out, k.length);
    for (uint32_t i = 0; i < k.count; i++) {
        if (k.order[i] > given) return clkError(p, call->args[first].pos, call->args[first].length, DIAG_FORMAT_FEW, call->name->spelling);
        args[first + 1 + i] = call->args[first + k.order[i]];
        args[first + 1 + i].node = clkClone(p, args[first + 1 + i].node);
    }
    call->args = args;
    call->count = first + 1 + k.count;
    return true;
}
