/* foreign_sig.c: do C types and a signature fit each other? (foreign_sig.h) */
#include "vm/bytecode/foreign_sig.h"

#include <assert.h>
#include <string.h>

typedef struct Reader {
    const Module *m;
    const char *at;
    bool isCallback;
    bool (*hasRefs)(const void *user, uint32_t type);
    const void *user;
} Reader;

const char *foreignTypesOf(const char *name) {
    const char *space = strchr(name, ' ');
    return space == NULL || space == name ? NULL : space + 1;
}

const char *foreignTypesEnd(const char *types) {
    uint32_t depth = 0;
    assert(types[0] != '\0' && types[1] == '(');
    for (const char *p = types; *p != '\0'; p++) {
        if (*p == '(') depth++;
        if (*p == ')' && --depth == 0) return p + 1;
    }
    return types + strlen(types);
}

static bool isOneOf(char c, const char *letters) { return c != '\0' && strchr(letters, c) != NULL; }

/* C may read and write all of it. */
static bool isPlain(const Reader *r, uint32_t type) { return !r->hasRefs(r->user, type); }

/* isGiven: C gives the pointer, and what it leads to is out of reach if it would have to be a reference. */
static bool isPointer(const Reader *r, RegType t, bool isGiven) {
    if (regClass(t) != REG_VALUE) return false;
    const TypeRec *rec = &r->m->types[t];
    if (rec->kind == TR_BOX) return isGiven || isPlain(r, rec->elem);
    return rec->kind == TR_ANY || (rec->kind == TR_DYN && !isGiven && isPlain(r, rec->elem));
}

static bool isPointerType(const Module *m, uint32_t type) { return m->types[type].kind == TR_ANY || m->types[type].kind == TR_BOX; }

static bool isBoxedPointer(const Module *m, RegType t) {
    return regClass(t) == REG_VALUE && m->types[t].kind == TR_BOX && isPointerType(m, m->types[t].elem);
}

static bool isRecordByref(const Reader *r, RegType t) {
    return regClass(t) == REG_BYREF && r->m->types[regIndex(t)].kind == TR_RECORD && isPlain(r, regIndex(t));
}

/* Register type t holds a value of C type c. */
static bool letterFits(const Reader *r, char c, RegType t) {
    if (isOneOf(c, "bBhHiIl")) return t == REG_I64;
    if (isOneOf(c, "fd")) return t == REG_F64;
    switch (c) {
    case 's': return t == REG_STRING;
    case 'p': return isPointer(r, t, r->isCallback);
    case 'r': return regClass(t) == REG_BYREF && isPlain(r, regIndex(t));
    case 'R': return !r->isCallback && regClass(t) == REG_BYREF && isPointerType(r->m, regIndex(t));
    case 'q': return !r->isCallback && isBoxedPointer(r->m, t);
    case 'A': return !r->isCallback && regClass(t) == REG_SLICE && isPlain(r, regIndex(t));
    case 'S': return !r->isCallback && isRecordByref(r, t);
    default: return false;
    }
}

static bool resultFits(const Reader *r, char c, const TypeRec *sig) {
    if (c == 'v') return sig->elem == 0;
    if (c == 'S') return !r->isCallback && sig->elem == 0 && sig->count > 0 && isRecordByref(r, r->m->regTypes[sig->first]);
    if (sig->elem == 0) return false;
    if (c == 'p') return isPointer(r, sig->elem, !r->isCallback);
    return (isOneOf(c, "bBhHiIlfd") || (c == 's' && !r->isCallback)) && letterFits(r, c, sig->elem);
}

static bool typesFit(Reader *r, const TypeRec *sig);

static bool callbackFits(Reader *r, RegType t) {
    if (r->isCallback || regClass(t) != REG_VALUE || r->m->types[t].kind != TR_CLOSURE) return false;
    assert(t < r->m->typeCount);
    const TypeRec *sig = &r->m->types[r->m->types[t].elem];
    assert(sig->kind == TR_SIG);
    r->isCallback = true;
    bool fits = typesFit(r, sig);
    r->isCallback = false;
    return fits;
}

static bool paramFits(Reader *r, RegType t) {
    char c = *r->at;
    if (c == '\0') return false;
    r->at++;
    return c == 'c' ? callbackFits(r, t) : letterFits(r, c, t);
}

/* From the result to the closing parenthesis. Goes no deeper than one callback. */
static bool typesFit(Reader *r, const TypeRec *sig) {
    char result = *r->at;
    uint32_t next = result == 'S' ? 1 : 0, first = next;
    assert(sig->kind == TR_SIG);
    bool isVariadic = false;
    if (result == '\0' || !resultFits(r, result, sig) || r->at[1] != '(') return false;
    r->at += 2;
    while (*r->at != ')') {
        if (*r->at == '.') {
            if (isVariadic || r->isCallback || next == first) return false;
            isVariadic = true;
            r->at++;
            continue;
        }
        if (next >= sig->count || next - first >= FOREIGN_MAX_ARGS || !paramFits(r, r->m->regTypes[sig->first + next])) return false;
        next++;
    }
    r->at++;
    return next == sig->count;
}

bool foreignImportFits(const Module *m, const ImportRec *r, bool (*hasRefs)(const void *user, uint32_t type), const void *user) {
    uint32_t length;
    const char *name = moduleString(m, r->name, &length);
    const char *types = foreignTypesOf(name);
    assert(m->types[r->type].kind == TR_SIG);
    if (types == NULL || strlen(name) != length) return false;
    Reader reader = {.m = m, .at = types, .hasRefs = hasRefs, .user = user};
    return typesFit(&reader, &m->types[r->type]) && *reader.at == '\0';
}
