/* operator_decl.c: declarations of operators: `operator + (a, b: T) r: T;`, and `class operator` of records, where Delphi's names of them are known, too.
 * An operator is a routine whose name no identifier has; overload.c finds it for operands. */
#include "frontends/pascal/parser.h"

#include <string.h>

/* Delphi's names of operators. */
static int operatorWord(const Name *name) {
    static const struct {
        const char *word;
        int token;
    } words[] = {{"add", TK_PLUS},     {"subtract", TK_MINUS}, {"multiply", TK_STAR},   {"divide", TK_SLASH},      {"intdivide", TK_DIV},
                 {"modulus", TK_MOD},  {"negative", TK_MINUS}, {"equal", TK_EQ},        {"notequal", TK_NE},       {"lessthan", TK_LT},
                 {"greaterthan", TK_GT}, {"lessthanorequal", TK_LE}, {"greaterthanorequal", TK_GE}, {"implicit", TK_ASSIGN},
                 {"logicalnot", TK_NOT}, {"bitwiseand", TK_AND}, {"bitwiseor", TK_OR},  {"bitwisexor", TK_XOR},    {"in", TK_IN},
                 {"positive", TK_PLUS}, {"leftshift", TK_SHL},  {"rightshift", TK_SHR}, {"logicaland", TK_AND},    {"logicalor", TK_OR},
                 {"logicalxor", TK_XOR}, {"explicit", PAS_OP_EXPLICIT}, {"inc", PAS_OP_INC},  {"dec", PAS_OP_DEC}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(words[i].word, name->text) == 0) return words[i].token;
    }
    return TK_EOF;
}

bool pasAtOperator(PasParser *p) {
    if (p->tok.kind != TK_IDENT || p->tok.name != p->nameOperator || p->mode->isIso) return false;
    unsigned next = pasPeek(p)->kind;
    if (next == TK_IDENT) return operatorWord(p->peek.name) >= (int)TK_COUNT;
    return pasOperatorName(p, (int)next) != NULL && (next != TK_EQ || p->mode->isFpc); /* elsewhere it may be a name that is defined */
}

/* operator symbol ( parameters ) [ result ] : type; block */
void pasOperatorDeclaration(PasParser *p) {
    ArenaMark mark = arenaMark(&p->c->bodyArena);
    pasNext(p);
    if (p->tok.kind == TK_IDENT && pasPeek(p)->kind == TK_DOT) { /* of a record: the parameters tell, too */
        pasNext(p);
        pasNext(p);
    }
    Pos pos = p->tok.pos;
    uint32_t length = p->tok.length;
    Name *name = pasOperatorName(p, p->tok.kind == TK_IDENT ? operatorWord(p->tok.name) : (int)p->tok.kind);
    if (name == NULL) {
        pasExpected(p, "operator");
        pasSkipDeclaration(p);
        return;
    }
    pasNext(p);
    p->inOperator = p->hasOperators = true;
    p->operatorResult = NULL;
    pasDeclareRoutine(p, name, true, pos, length, mark);
    p->inOperator = false;
}
