/* verifier_calls.c: the rules of calls, of routines, builtins and tasks, and of returns. */
#include "vm/bytecode/verifier_regs.h"

#include <assert.h>
#include <string.h>

static bool callWindow(Verifier *v, uint32_t a) {
    RULE(V66, a > v->localCount && a <= v->regCount, "call window at register %u", a);
    return true;
}

static bool callSig(Verifier *v, const Insn *i, const TypeRec *sig) {
    TRY(callWindow(v, i->a));
    uint32_t r = i->a;
    for (uint32_t k = 0; k < sig->count; k++) {
        RegType want = v->m->regTypes[sig->first + k], have;
        if (regClass(want) == REG_SLICE) {
            TRY(needSlice(v, r, &have));
            RULE(V68, have == regIndex(want), "argument %u is a slice of another type", k);
            r += 2;
        } else {
            TRY(readReg(v, r, &have));
            RULE(V68, isAssignable(v, have, want), "argument %u is of another type", k);
            r++;
        }
    }
    killFrom(v, i->a - 1u);
    return sig->elem == 0 || writeReg(v, i->a, sig->elem);
}

bool verifyCallClosure(Verifier *v, const Insn *i) {
    RegType t;
    uint32_t sig = i[1].lo;
    TRY(needTypeKind(v, sig, BIT(TR_SIG)));
    TRY(readReg(v, i->b, &t));
    RULE(V69, regClass(t) == REG_VALUE && v->m->types[t].kind == TR_CLOSURE &&
                  v->canonSig[v->m->types[t].elem] == v->canonSig[sig],
         "register %u is no closure of signature %u", i->b, sig);
    return callSig(v, i, &v->m->types[sig]);
}

/* Kinds 1 to 3 are integers, 4 a real, 5 a string, 6 any reference, 7 an `any`: the word is boxed by it. */
static bool isResultKind(const Verifier *v, uint32_t kind, RegType result) {
    switch (kind) {
    case 0: return true;
    case 1: case 2: case 3: return result == REG_I64;
    case 4: return result == REG_F64;
    case 5: return result == REG_STRING;
    case 6: return verifyIsRef(v, result);
    case 7: return result == TYPE_ANY_INDEX;
    default: return false;
    }
}

bool verifyTaskNew(Verifier *v, const Insn *i) {
    RegType t;
    uint32_t sig = i[1].lo;
    TRY(needTypeKind(v, sig, BIT(TR_SIG)));
    const TypeRec *rec = &v->m->types[sig];
    TRY(readReg(v, i->b, &t));
    RULE(V69, regClass(t) == REG_VALUE && v->m->types[t].kind == TR_CLOSURE && v->canonSig[v->m->types[t].elem] == v->canonSig[sig],
         "register %u is no closure of signature %u", i->b, sig);
    RULE(V39, isResultKind(v, i->c, rec->elem), "result kind %u does not fit the signature", i->c);
    for (uint32_t k = 0; k < rec->count; k++) {
        RegType want = v->m->regTypes[rec->first + k], have;
        RULE(V68, moduleRegWords(want) == 1 && regClass(want) != REG_BYREF, "parameter %u is passed by reference to a task", k);
        TRY(readReg(v, i->a + k, &have));
        RULE(V68, isAssignable(v, have, want), "argument %u is of another type", k);
    }
    RULE(V66, i->a >= v->localCount && i->a < v->regCount, "arguments of a task at register %u", i->a);
    killFrom(v, i->a);
    return writeReg(v, i->a, TYPE_ANY_INDEX);
}

/* One argument by its letter in builtins.def; `type`: operand of CALLBT. Gives the number of registers. */
static bool builtinArgument(Verifier *v, char letter, uint32_t r, uint32_t type, uint32_t *words) {
    RegType t;
    *words = letter == '@' || letter == 'S' ? 2 : 1;
    if (*words == 2) {
        TRY(needSlice(v, r, &t));
        RULE(V68, t == (letter == '@' ? (uint32_t)TR_U8 : type), "argument in register %u is a slice of another type", r);
        return true;
    }
    TRY(readReg(v, r, &t));
    bool fits = false;
    switch (letter) {
    case 'i': fits = t == REG_I64 || t == REG_EITHER; break;
    case 'f': fits = t == REG_F64 || t == REG_EITHER; break;
    case 's': fits = t == REG_STRING; break;
    case 'F': fits = t == TYPE_FILE_INDEX; break;
    case 'r': fits = verifyIsRef(v, t); break;
    case 'b': fits = t == regType(REG_BYREF, type); break;
    default: assert(!"unknown letter in builtins.def"); break;
    }
    RULE(V68, fits, "argument in register %u is of another type", r);
    return true;
}

static RegType builtinResult(char letter) {
    switch (letter) {
    case 'i': return REG_I64;
    case 'f': return REG_F64;
    case 's': return REG_STRING;
    case 'F': return TYPE_FILE_INDEX;
    default: assert(letter == 'r'); return TYPE_ANY_INDEX;
    }
}

bool verifyCallBuiltin(Verifier *v, const Insn *i, bool hasType) {
    assert(hasType == (i->op == OP_CALLBT));
    uint32_t index = (uint32_t)i->bc, words = 0;
    RULE(V67, builtinExists(index), "builtin %u does not exist", index);
    const char *signature = builtinSigs[index].signature;
    const char *argument = strchr(signature, ':') + 1;
    RULE(V67, (strpbrk(argument, "bS") != NULL) == hasType, "builtin %u is called by the wrong instruction", index);
    TRY(callWindow(v, i->a));
    if (hasType) TRY(needMemType(v, i[1].lo));
    for (uint32_t r = i->a; *argument != 0; argument++, r += words) {
        TRY(builtinArgument(v, *argument, r, hasType ? i[1].lo : 0, &words));
    }
    killFrom(v, i->a - 1u);
    for (uint32_t r = i->a; *signature != ':'; signature++, r++) TRY(writeReg(v, r, builtinResult(*signature)));
    return true;
}

bool verifyCall(Verifier *v, const Insn *i) {
    assert(i->op == OP_CALL || i->op == OP_CALLX || i->op == OP_CALLF);
    uint32_t index = (uint32_t)i->bc;
    if (i->op == OP_CALLX) {
        RULE(V67, index < v->m->importCount && v->m->imports[index].kind == 0, "import %u is no function", index);
        return callSig(v, i, &v->m->types[v->m->imports[index].type]);
    }
    if (i->op == OP_CALLF) {
        RULE(V67, index < v->m->importCount && v->m->imports[index].kind == LINK_FOREIGN, "import %u is no C function", index);
        return callSig(v, i, &v->m->types[v->m->imports[index].type]);
    }
    RULE(V67, index < v->m->funcCount, "function %u does not exist", index);
    return callSig(v, i, &v->m->types[v->m->funcs[index].sig]);
}

bool verifyReturn(Verifier *v, const Insn *i) {
    assert((opInfo[i->op].flags & OPF_END) != 0);
    bool hasEnv = i->op == OP_RETE || i->op == OP_RETVE, hasValue = i->op == OP_RETV || i->op == OP_RETVE;
    RULE(V73, hasEnv == (v->func->envReg != PBC_NO_ENV), "return does not fit the environment of the function");
    if (hasEnv) {
        uint32_t r = hasValue ? i->b : i->a;
        RegType env;
        RULE(V73, r == v->func->envReg, "register %u is not the environment of the function", r);
        TRY(readReg(v, r, &env));
    }
    RULE(V72, hasValue == (v->sig->elem != 0), "return does not fit the result of the function");
    if (!hasValue) return true;
    RegType t;
    TRY(readReg(v, i->a, &t));
    RULE(V72, isAssignable(v, t, v->sig->elem), "register %u is not of the result type", i->a);
    return true;
}

bool verifyReturnImmediate(Verifier *v) {
    RULE(V73, v->func->envReg == PBC_NO_ENV, "return does not fit the environment of the function");
    RULE(V72, v->sig->elem == REG_I64, "the result of the function is no integer");
    return true;
}
