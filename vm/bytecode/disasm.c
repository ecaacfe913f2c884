/* disasm.c: module to text.
 *
 * Output goes through a small buffer to a callback. Nothing in the module is trusted: indexes are checked before names are shown, and an
 * instruction that the normal form cannot express exactly is written as raw .word lines. */
#include "vm/bytecode/disasm.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

const char *const pasmKindNames[] = {"none",   "i8",     "u8",  "i16", "u16",     "i32", "u32", "i64", "f32", "f64", "string", "any",
                                     "file",   "record", "array", "box", "dyn",   "closure", "env", "sig", NULL};
_Static_assert(sizeof pasmKindNames / sizeof pasmKindNames[0] == TR_KIND_COUNT + 1, "every kind has a name");
const char *const pasmClassNames[] = {"v", "byref", "slice", "slice2", "agg", "body", "link", NULL};

enum { OUT_BUFFER = 4096, COMMENT_BYTES = 40 };

typedef struct Out {
    const Module *m;
    DisasmWrite write;
    void *user;
    bool hasFailed;
    bool hasComments;
    uint64_t *labels; /* bitmap over the words of the current function, and the word behind it */
    size_t used;
    char buffer[OUT_BUFFER];
} Out;

static void outFlush(Out *o) {
    if (o->used != 0) o->write(o->user, o->buffer, o->used);
    o->used = 0;
}

static void outBytes(Out *o, const char *text, size_t n) {
    assert(o->used <= OUT_BUFFER);
    if (n > OUT_BUFFER - o->used) outFlush(o);
    assert(n <= OUT_BUFFER);
    memcpy(o->buffer + o->used, text, n);
    o->used += n;
}

static void out(Out *o, const char *format, ...) PRINTF_LIKE(2, 3);
static void out(Out *o, const char *format, ...) {
    char text[256];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    assert(n >= 0 && (size_t)n < sizeof text);
    outBytes(o, text, (size_t)n);
}

/* ---- small things --------------------------------------------------------------------------------------------------------------- */

static void outQuoted(Out *o, const char *bytes, uint32_t length) {
    assert(bytes != NULL || length == 0);
    outBytes(o, "\"", 1);
    for (uint32_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c == '"' || c == '\\') out(o, "\\%c", c);
        else if (c >= 0x20 && c < 0x7F) outBytes(o, (const char *)&c, 1);
        else out(o, "\\x%02x", c);
    }
    outBytes(o, "\"", 1);
}

static void outStringComment(Out *o, uint32_t index) {
    const Module *m = o->m;
    if (!o->hasComments || index >= m->stringCount) return;
    uint32_t length = m->strings[index].length; /* strings tile their bytes: checked by isWellFormed */
    bool isCut = length > COMMENT_BYTES;
    out(o, " ; ");
    outQuoted(o, m->stringBytes + m->strings[index].offset, isCut ? COMMENT_BYTES : length);
    if (isCut) out(o, "...");
}

static void outRegType(Out *o, RegType t) {
    uint32_t class = t >> REG_CLASS_SHIFT;
    if (t == REG_I64 || t == REG_F64 || (t >= TYPE_STRING_INDEX && t <= TYPE_FILE_INDEX)) out(o, "%s", pasmKindNames[t]);
    else if (class <= REG_LINK) out(o, "%s:%u", pasmClassNames[class], regIndex(t));
    else out(o, "raw:%u", t);
}

/* ---- tables ------------------------------------------------------------------------------------------------------------------------ */

static void outType(Out *o, uint32_t i) {
    const Module *m = o->m;
    const TypeRec *t = &m->types[i];
    assert(t->kind < TR_KIND_COUNT);
    out(o, ".type t%u %s", i, pasmKindNames[t->kind]);
    if (t->flags != 0) out(o, " flags=%u", t->flags);
    if (t->align != 0) out(o, " align=%u", t->align);
    if (t->kind == TR_SIG) {
        out(o, " result=");
        outRegType(o, t->elem);
    } else if (t->elem != 0) {
        out(o, " elem=t%u", t->elem);
    }
    if (t->size != 0) out(o, " size=%llu", (unsigned long long)t->size);
    if (t->length != 0) out(o, " length=%llu", (unsigned long long)t->length);
    out(o, "\n");
    if (t->kind == TR_RECORD || t->kind == TR_ENV) {
        for (uint32_t k = 0; k < t->count; k++) {
            const FieldRec *f = &m->fields[t->first + k];
            out(o, ".field %llu ", (unsigned long long)f->offset);
            outRegType(o, f->type);
            out(o, " s%u", f->name);
            outStringComment(o, f->name);
            out(o, "\n");
        }
    } else if (t->kind == TR_SIG) {
        for (uint32_t k = 0; k < t->count; k++) {
            out(o, ".param ");
            outRegType(o, m->regTypes[t->first + k]);
            out(o, "\n");
        }
    }
}

static void outTables(Out *o) {
    const Module *m = o->m;
    const FileHeader *h = m->header;
    out(o, ".pasm %u %u\n.module s%u\n", h->major, h->minor, h->name);
    if (h->mainFunc == (uint32_t)PBC_NO_MAIN) out(o, ".main none\n");
    else out(o, ".main f%u\n", h->mainFunc);
    out(o, ".hash 0x%016llx\n", (unsigned long long)h->sourceHash);
    for (uint32_t i = 0; i < m->stringCount; i++) {
        out(o, ".string s%u ", i);
        outQuoted(o, m->stringBytes + m->strings[i].offset, m->strings[i].length);
        out(o, "\n");
    }
    for (uint32_t i = 0; i < m->sourceCount; i++) out(o, ".source s%u\n", m->sources[i]);
    for (uint32_t i = TYPE_BUILTIN_COUNT; i < m->typeCount; i++) outType(o, i);
    for (uint32_t i = 0; i < m->globalCount; i++) {
        const GlobalRec *g = &m->globals[i];
        out(o, ".global @%llu t%u s%u", (unsigned long long)g->offset, g->type, g->name);
        outStringComment(o, g->name);
        out(o, "\n");
    }
    for (uint32_t i = 0; i < m->importCount; i++) {
        const ImportRec *r = &m->imports[i];
        out(o, ".import s%u s%u kind=%u type=t%u hash=0x%016llx\n", r->module, r->name, r->kind, r->type,
            (unsigned long long)r->typeHash);
    }
    for (uint32_t i = 0; i < m->exportCount; i++) {
        const ExportRec *r = &m->exports[i];
        out(o, ".export s%u kind=%u index=%u reserved=%u hash=0x%016llx\n", r->name, r->kind, r->index, r->reserved,
            (unsigned long long)r->typeHash);
    }
}

/* ---- instructions -------------------------------------------------------------------------------------------------------------- */

/* Words of the instruction at pc if the normal form can express it exactly, else 0 (a single .word). */
static uint32_t normalWords(const Insn *i, uint32_t left) {
    assert(left > 0);
    if (i->op >= OP_COUNT || opInfo[i->op].rule == RULE_INTERNAL) return 0;
    const OpInfo *info = &opInfo[i->op];
    uint64_t words = 1 + opExtWords(i);
    if (words > left) return 0;
    if ((info->a == OPD_NO && i->a != 0) || (info->b == OPD_NO && i->b != 0) || (info->c == OPD_NO && i->c != 0)) return 0;
    for (uint32_t n = 1; n < words; n++) {
        if (opExtKind(i->op, n, false) == EXT_ZERO && i[n].lo != 0) return 0;
        if (opExtKind(i->op, n, true) == EXT_ZERO && i[n].hi != 0) return 0;
    }
    return (uint32_t)words;
}

typedef void (*TargetFn)(Out *o, const FuncRec *f, uint32_t next, int64_t offset);

/* Calls fn for each branch offset of the instruction, in the order in which the text shows them. */
static void eachTarget(Out *o, const FuncRec *f, const Insn *i, uint32_t next, TargetFn fn) {
    assert(i->op < OP_COUNT && fn != NULL);
    const OpInfo *info = &opInfo[i->op];
    if (i->op == OP_SWITCH) {
        for (uint32_t k = 0; k < (uint32_t)i->bc; k++) fn(o, f, next, (int32_t)i[2 + k].lo);
    } else if (i->op == OP_FORUPL || i->op == OP_FORDOWNL) {
        fn(o, f, next, (int32_t)i[1].lo);
    } else if (info->c == OPD_J16 || info->c == OPD_B16) {
        fn(o, f, next, (int16_t)i->c);
    } else if (info->flags & OPF_BRANCH) {
        fn(o, f, next, i->bc);
    }
}

static void markLabel(Out *o, const FuncRec *f, uint32_t next, int64_t offset) {
    int64_t at = (int64_t)next + offset;
    if (at >= 0 && at <= f->codeWords) o->labels[at >> 6] |= (uint64_t)1 << (at & 63);
}

static bool isLabel(const Out *o, uint32_t at) { return (o->labels[at >> 6] >> (at & 63) & 1) != 0; }

static void outTarget(Out *o, const FuncRec *f, uint32_t next, int64_t offset) {
    int64_t at = (int64_t)next + offset;
    if (at >= 0 && at <= f->codeWords && isLabel(o, (uint32_t)at)) out(o, "L%lld", (long long)at);
    else out(o, "%+lld", (long long)offset);
}

static void outOperand(Out *o, const FuncRec *f, const Insn *i, uint32_t next, uint8_t kind, uint16_t value, bool isCallWindow) {
    uint32_t wide = (uint32_t)i->bc;
    switch (kind) {
    case OPD_S16: out(o, "%d", (int16_t)value); break;
    case OPD_U16: out(o, isCallWindow ? "r%u" : "%u", value); break;
    case OPD_S32: out(o, "%d", i->bc); break;
    case OPD_U32: out(o, "%u", wide); break;
    case OPD_G32: out(o, "@%u", wide); break;
    case OPD_FN32: out(o, "f%u", wide); break;
    case OPD_T32: out(o, "t%u", wide); break;
    case OPD_ST32: out(o, "s%u", wide); break;
    case OPD_BI32:
        if (builtinExists(wide)) out(o, "%s", builtinSigs[wide].name);
        else out(o, "#%u", wide);
        break;
    case OPD_J16:
    case OPD_B16:
    case OPD_J32:
    case OPD_B32: eachTarget(o, f, i, next, outTarget); break;
    default:
        assert(kind >= OPD_RI && kind <= OPD_RWI);
        out(o, "r%u", value);
        break;
    }
}

static void outExtHalf(Out *o, ExtKind kind, uint32_t value) {
    assert(kind != EXT_JUMP && kind != EXT_WORD && kind != EXT_BITS);
    switch (kind) {
    case EXT_S32: out(o, "%d", (int32_t)value); break;
    case EXT_REG: out(o, "r%u", value); break;
    case EXT_TYPE: out(o, "t%u", value); break;
    default: out(o, "%u", value); break;
    }
}

static void outExtWord(Out *o, const FuncRec *f, const Insn *i, uint32_t n, uint32_t next) {
    assert(n >= 1 && n <= opInfo[i->op].extWords);
    ExtKind low = opExtKind(i->op, n, false), high = opExtKind(i->op, n, true);
    Insn word = i[n];
    if (low == EXT_WORD) {
        out(o, "%lld", (long long)word.word);
    } else if (low == EXT_BITS) {
        out(o, "0x%016llx", (unsigned long long)word.word);
    } else if (low == EXT_JUMP) {
        eachTarget(o, f, i, next, outTarget);
    } else {
        out(o, "{");
        outExtHalf(o, low, word.lo);
        if (high != EXT_ZERO) {
            out(o, ", ");
            outExtHalf(o, high, (uint32_t)word.hi);
        }
        out(o, "}");
    }
}

static void outSwitchTable(Out *o, const FuncRec *f, const Insn *i, uint32_t next) {
    assert(i->op == OP_SWITCH);
    out(o, ", [");
    for (uint32_t k = 0; k < (uint32_t)i->bc; k++) {
        if (k != 0) out(o, ", ");
        outTarget(o, f, next, (int32_t)i[2 + k].lo);
    }
    out(o, "]");
}

static void outComment(Out *o, const Insn *i) {
    const Module *m = o->m;
    uint32_t wide = (uint32_t)i->bc;
    if (i->op == OP_LDSTR) outStringComment(o, wide);
    else if (i->op == OP_CALLX && wide < m->importCount) outStringComment(o, m->imports[wide].name);
    else if (opNamesImport(i->op)) {
        if (wide < m->importCount) outStringComment(o, m->imports[wide].name);
    } else if (opInfo[i->op].b == OPD_FN32 && wide < m->funcCount) outStringComment(o, m->funcs[wide].name);
}

static void outInsn(Out *o, const FuncRec *f, const Insn *i, uint32_t next) {
    const OpInfo *info = &opInfo[i->op];
    const uint8_t kinds[3] = {info->a, info->b, info->c};
    const uint16_t values[3] = {i->a, i->b, i->c};
    const char *separator = " ";
    out(o, "    %s", info->name);
    for (int k = 0; k < 3; k++) {
        if (kinds[k] == OPD_NO || kinds[k] == OPD_HI || (i->op == OP_SWITCH && k == 1)) continue;
        out(o, "%s", separator);
        outOperand(o, f, i, next, kinds[k], values[k], opIsCall(i->op));
        separator = ", ";
    }
    for (uint32_t n = 1; n <= info->extWords; n++) {
        out(o, ", ");
        outExtWord(o, f, i, n, next);
    }
    if (i->op == OP_SWITCH) outSwitchTable(o, f, i, next);
    outComment(o, i);
    out(o, "\n");
}

/* ---- functions -------------------------------------------------------------------------------------------------------------------- */

static void outLocals(Out *o, const FuncRec *f) {
    assert((uint64_t)f->firstLocal + f->localCount <= o->m->regTypeCount);
    const RegType *locals = o->m->regTypes + f->firstLocal;
    for (uint32_t i = 0; i < f->localCount;) {
        uint32_t n = 1;
        while (i + n < f->localCount && locals[i + n] == locals[i] && regClass(locals[i]) == REG_BODY) n++;
        out(o, ".local ");
        outRegType(o, locals[i]);
        if (n > 1) out(o, " * %u", n);
        out(o, "\n");
        i += n;
    }
}

static void findLabels(Out *o, const FuncRec *f, const Insn *code) {
    assert((uint64_t)f->codeStart + f->codeWords <= o->m->codeCount);
    memset(o->labels, 0, (f->codeWords / 64 + 1) * sizeof *o->labels);
    for (uint32_t pc = 0; pc < f->codeWords;) {
        uint32_t words = normalWords(code + pc, f->codeWords - pc);
        if (words != 0) eachTarget(o, f, code + pc, pc + words, markLabel);
        pc += words == 0 ? 1 : words;
    }
    for (uint32_t k = 0; k < f->handlerCount; k++) {
        const HandlerRec *h = &o->m->handlers[f->firstHandler + k];
        markLabel(o, f, 0, h->start);
        markLabel(o, f, 0, h->end);
        markLabel(o, f, 0, h->target);
    }
    uint64_t *kept = o->labels; /* only words that begin a line can carry a label */
    for (uint32_t pc = 0; pc < f->codeWords;) {
        uint32_t words = normalWords(code + pc, f->codeWords - pc);
        for (uint32_t k = pc + 1; k < pc + words; k++) kept[k >> 6] &= ~((uint64_t)1 << (k & 63));
        pc += words == 0 ? 1 : words;
    }
}

static void outPlace(Out *o, const FuncRec *f, uint32_t at) {
    if (at <= f->codeWords && isLabel(o, at)) out(o, " L%u", at);
    else out(o, " %u", at);
}

static void outHandlers(Out *o, const FuncRec *f) {
    assert((uint64_t)f->firstHandler + f->handlerCount <= o->m->handlerCount);
    for (uint32_t k = 0; k < f->handlerCount; k++) {
        const HandlerRec *h = &o->m->handlers[f->firstHandler + k];
        if (h->kind == HANDLER_CATCH) out(o, ".handler catch");
        else if (h->kind == HANDLER_GOTO) out(o, ".handler goto");
        else if (h->kind == HANDLER_FINALLY) out(o, ".handler finally");
        else out(o, ".handler %u", h->kind);
        outPlace(o, f, h->start);
        outPlace(o, f, h->end);
        outPlace(o, f, h->target);
        out(o, " %u\n", h->reg);
    }
}

/* Writes line records up to and including those at word `at` (absolute). */
static void outLines(Out *o, uint64_t at, uint32_t *nextLine) {
    const Module *m = o->m;
    for (; *nextLine < m->lineCount && m->lines[*nextLine].pc <= at; ++*nextLine) {
        const LineRec *line = &m->lines[*nextLine];
        if (line->pc == at) out(o, ".line %u %u\n", line->line >> 24, line->line & 0xFFFFFF);
        else o->hasFailed = true; /* inside an instruction: the text cannot say that */
    }
}

static void outFunc(Out *o, uint32_t index, uint32_t *nextLine) {
    assert(index < o->m->funcCount && *nextLine <= o->m->lineCount);
    const Module *m = o->m;
    const FuncRec *f = &m->funcs[index];
    const Insn *code = m->code + f->codeStart;
    findLabels(o, f, code);
    out(o, ".func f%u s%u sig=t%u regs=%u", index, f->name, f->sig, f->regCount);
    if (f->envReg != PBC_NO_ENV) out(o, " envreg=%u", f->envReg);
    if (f->envParams != 0) out(o, " envparams=%u", f->envParams);
    if (f->flags != 0) out(o, " flags=%u", f->flags);
    out(o, " line=%u", f->line);
    outStringComment(o, f->name);
    out(o, "\n");
    outLocals(o, f);
    outHandlers(o, f);
    for (uint32_t pc = 0; pc < f->codeWords && !o->hasFailed;) {
        if (isLabel(o, pc)) out(o, "L%u:\n", pc);
        outLines(o, (uint64_t)f->codeStart + pc, nextLine);
        uint32_t words = normalWords(code + pc, f->codeWords - pc);
        if (words == 0) out(o, "    .word 0x%016llx\n", (unsigned long long)code[pc].word);
        else outInsn(o, f, code + pc, pc + words);
        pc += words == 0 ? 1 : words;
    }
    if (isLabel(o, f->codeWords)) out(o, "L%u:\n", f->codeWords);
    out(o, ".end\n");
}

/* ---- whole modules ----------------------------------------------------------------------------------------------------------------- */

static bool areTypesWellFormed(const Module *m, uint64_t *regEnd) {
    static const uint8_t sizes[TYPE_BUILTIN_COUNT] = {0, 1, 1, 2, 2, 4, 4, 8, 4, 8, 8, 8, 8};
    uint64_t fieldEnd = 0;
    if (m->typeCount < TYPE_BUILTIN_COUNT) return false;
    for (uint32_t i = 0; i < m->typeCount; i++) {
        const TypeRec *t = &m->types[i];
        if (t->kind >= TR_KIND_COUNT) return false;
        if (i < TYPE_BUILTIN_COUNT) {
            if (t->kind != i || t->size != sizes[i] || t->align != sizes[i] || t->flags != 0 || t->elem != 0 || t->length != 0) return false;
        }
        bool isFields = t->kind == TR_RECORD || t->kind == TR_ENV, isSig = t->kind == TR_SIG;
        if (!isFields && !isSig && (t->first != 0 || t->count != 0)) return false;
        if (isFields && (t->first != fieldEnd || t->count > m->fieldCount - fieldEnd)) return false;
        if (isSig && (t->first != *regEnd || t->count > m->regTypeCount - *regEnd)) return false;
        if (isFields) fieldEnd += t->count;
        if (isSig) *regEnd += t->count;
    }
    return fieldEnd == m->fieldCount;
}

static bool areStringsWellFormed(const Module *m) {
    uint64_t at = 0;
    for (uint32_t i = 0; i < m->stringCount; i++) {
        const StringRec *s = &m->strings[i];
        if (s->offset != at || s->length >= m->stringByteCount - at || m->stringBytes[at + s->length] != 0) return false;
        at += (uint64_t)s->length + 1;
    }
    return at == m->stringByteCount;
}

/* Whether the text can stand for the file: all tables in canonical order. */
static bool isWellFormed(const Module *m, uint64_t *maxWords) {
    uint64_t regEnd = 0, codeEnd = 0, handlerEnd = 0;
    if (!areStringsWellFormed(m) || !areTypesWellFormed(m, &regEnd)) return false;
    *maxWords = 0;
    for (uint32_t i = 0; i < m->funcCount; i++) {
        const FuncRec *f = &m->funcs[i];
        if (f->firstLocal != regEnd || f->localCount > m->regTypeCount - regEnd) return false;
        if (f->codeStart != codeEnd || f->codeWords > m->codeCount - codeEnd) return false;
        if (f->firstHandler != handlerEnd || f->handlerCount > m->handlerCount - handlerEnd) return false;
        regEnd += f->localCount;
        codeEnd += f->codeWords;
        handlerEnd += f->handlerCount;
        if (f->codeWords > *maxWords) *maxWords = f->codeWords;
    }
    for (uint32_t i = 1; i < m->lineCount; i++) {
        if (m->lines[i].pc <= m->lines[i - 1].pc) return false;
    }
    return regEnd == m->regTypeCount && codeEnd == m->codeCount && handlerEnd == m->handlerCount &&
           (m->lineCount == 0 || m->lines[m->lineCount - 1].pc < m->codeCount);
}

static void outFuncs(Out *o, const DisasmOptions *options) {
    const Module *m = o->m;
    uint32_t nextLine = 0;
    for (uint32_t i = 0; i < m->funcCount && !o->hasFailed; i++) {
        if (options != NULL && options->isOneFunc && i != options->func) {
            uint64_t end = (uint64_t)m->funcs[i].codeStart + m->funcs[i].codeWords;
            while (nextLine < m->lineCount && m->lines[nextLine].pc < end) nextLine++;
            continue;
        }
        outFunc(o, i, &nextLine);
    }
    bool isWhole = options == NULL || !options->isOneFunc;
    if (isWhole && nextLine != m->lineCount) o->hasFailed = true; /* a line inside the last instruction */
}

bool disasmModule(const Module *m, DisasmWrite write, void *user) { return disasmModuleWith(m, write, user, NULL); }

bool disasmModuleWith(const Module *m, DisasmWrite write, void *user, const DisasmOptions *options) {
    assert(m != NULL && write != NULL);
    uint64_t maxWords;
    if (!isWellFormed(m, &maxWords)) return false;
    Out *o = hookAlloc(m->hooks, sizeof *o);
    if (o == NULL) return false;
    o->m = m, o->write = write, o->user = user;
    o->hasFailed = false, o->used = 0;
    o->hasComments = options == NULL || !options->omitComments;
    size_t labelBytes = (size_t)(maxWords / 64 + 1) * sizeof *o->labels;
    o->labels = hookAlloc(m->hooks, labelBytes);
    bool ok = o->labels != NULL;
    if (ok) {
        if (options == NULL || !options->isOneFunc) outTables(o);
        outFuncs(o, options);
        outFlush(o);
        ok = !o->hasFailed;
    }
    hookFree(m->hooks, o->labels, labelBytes);
    hookFree(m->hooks, o, sizeof *o);
    return ok;
}
