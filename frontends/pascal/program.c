/* program.c: the whole program: heading, main block, program parameters (pascal.md 3, 4.7;
 * ISO 7185 6.10). */
#include "frontends/pascal/parser.h"

#include "frontends/core/unit.h"
#include "frontends/pascal/pascal.h"
#include "runtime/builtins/builtins.h"
#include <string.h>

typedef struct ProgramParam {
    struct ProgramParam *next;
    Name *name;
    Pos pos;
    uint32_t length;
} ProgramParam;

static void standardFile(PasParser *p, const Name *name) {
    if (name == p->nameInput) p->symInput->isProgramParam = true;
    if (name == p->nameOutput) p->symOutput->isProgramParam = true;
}

/* ( a, b ) of the heading, in order. */
static ProgramParam *programParams(PasParser *p) {
    ProgramParam *first = NULL, **last = &first;
    uint32_t count = 0;
    if (!pasAccept(p, TK_LPAREN)) return NULL;
    do {
        if (count++ == PAS_MAX_PARAMS) {
            pasError(p, p->tok.pos, p->tok.length, DIAG_LIMIT, "more than 255 program parameters");
            pasAbort(p);
            return first;
        }
        ProgramParam *x = ARENA_NEW(p->arena, ProgramParam);
        x->name = pasExpectName(p, &x->pos, &x->length);
        if (x->name == NULL) break;
        for (const ProgramParam *y = first; y != NULL; y = y->next) {
            if (y->name == x->name)
                pasError(p, x->pos, x->length, DIAG_DUPLICATE, x->name->spelling);
        }
        standardFile(p, x->name);
        *last = x;
        last = &x->next;
    } while (pasAccept(p, TK_COMMA));
    pasExpect(p, TK_RPAREN);
    return first;
}

static ProgramParam *heading(PasParser *p, Program *program) {
    Pos pos;
    uint32_t length;
    if (p->tok.kind != TK_PROGRAM) {
        if (p->mode->hasHeading) {
            pasExpected(p, "'program'");
            p->isPanic = false;
        }
        return NULL;
    }
    pasNext(p);
    Name *name = pasExpectName(p, &pos, &length);
    ProgramParam *params = NULL;
    if (name != NULL) {
        program->name = name;
        if (name->symbol == NULL) {
            PasSymbol *sym = pasSymbolNew(p, SYM_PROGRAM, name, p->types->voidType, pos);
            sym->scope = p->scope->serial;
            sym->s.isGlobal = true;
            pasPush(p, &sym->s);
        }
        params = programParams(p);
    }
    if (p->isPanic || !pasExpect(p, TK_SEMICOLON)) pasSkipDeclaration(p);
    return params;
}

/* One program parameter: a file variable of the main block, bound before its statements. */
static Node *bindParam(PasParser *p, const ProgramParam *x, uint32_t number) {
    PasSymbol *s = (PasSymbol *)x->name->symbol;
    bool isVariable = s != NULL && s->s.kind == SYM_VAR && pasIsLocal(p, s) && !s->isError;
    if (!isVariable || s->s.type->kind != TYPE_FILE) {
        if (s == NULL || !s->isError) {
            if (!isVariable || s->s.type->kind != TYPE_ERROR)
                pasError(p, x->pos, x->length, DIAG_NOT_VARIABLE_PARAM, x->name->spelling);
        }
        return NULL;
    }
    s->isProgramParam = true;
    Node *file = pasVarNode(p, s, x->pos);
    Node *name = nodeNew(p->nodes, EX_STR, x->pos, p->types->string);
    name->str.bytes = x->name->text;
    name->str.length = x->name->length;
    return pasExprStmt(p,
                       pasBi(p, x->pos, BI_f_bind, NULL,
                             pasList(pasFileArg(p, file), name, pasInt(p, x->pos, number), NULL)));
}

/* The statements that bind the program parameters. */
static Node *bindParams(PasParser *p, const ProgramParam *params) {
    Node *first = NULL, **last = &first;
    Program *program = p->c->program;
    uint32_t count = 0, number = 0;
    for (const ProgramParam *x = params; x != NULL; x = x->next) count++;
    program->fileParams = ARENA_ARRAY(p->arena, Symbol *, count + 1);
    for (const ProgramParam *x = params; x != NULL; x = x->next) {
        if (x->name == p->nameInput || x->name == p->nameOutput) {
            program->fileParams[program->fileParamCount++] = NULL;
            continue;
        }
        Node *bind = bindParam(p, x, ++number);
        if (bind == NULL) continue;
        program->fileParams[program->fileParamCount++] = x->name->symbol;
        *last = bind;
        last = &bind->next;
    }
    return first;
}

static void mainBlock(PasParser *p, const ProgramParam *params) {
    Routine *r = p->c->program->main;
    pasDeclarations(p);
    p->nodes = &p->c->bodyArena;
    Node *binds = bindParams(p, params);
    pasBody(p, r);
    if (binds != NULL) {
        Node *last = binds;
        while (last->next != NULL) last = last->next;
        last->next = r->body->a;
        r->body->a = binds;
    }
    p->nodes = p->arena;
}

static void initParser(PasParser *p, Compile *c) {
    Names *n = &c->names;
    p->c = c;
    p->arena = &c->arena;
    p->nodes = &c->arena;
    p->types = &c->types;
    p->diag = &c->diag;
    p->nameResult = nameOf(n, "result");
    p->nameInput = nameOf(n, "input");
    p->nameOutput = nameOf(n, "output");
    p->nameForward = nameOf(n, "forward");
    p->nameExternal = nameOf(n, "external");
    p->nameVarargs = nameOf(n, "varargs");
    p->nameOverload = nameOf(n, "overload");
    p->nameAbsolute = nameOf(n, "absolute");
    p->nameOperator = nameOf(n, "operator");
    p->nameResource = nameOf(n, "resourcestring");
    p->nameThreadVar = nameOf(n, "threadvar");
    p->nameName = nameOf(n, "name");
    p->nameSelf = nameOf(n, "self");
    p->nameConstructor = nameOf(n, "constructor");
    p->nameProperty = nameOf(n, "property");
    p->nameOtherwise = nameOf(n, "otherwise");
    p->nameAnonymous = nameOf(n, "<anonymous>");
    const char *modeName = c->options != NULL ? c->options->mode : NULL;
    const PasMode *mode = modeName != NULL ? pasModeFind(modeName, strlen(modeName)) : NULL;
    pasApplyMode(p, mode != NULL ? mode : pasModeDefault());
    pasPredefine(p);
}

/* The scopes around the main block and the first token. */
void pasProgramBegin(PasParser *p) {
    Compile *c = p->c;
    Program *program = ARENA_NEW(&c->arena, Program);
    Routine *r = ARENA_NEW(&c->arena, Routine);
    program->main = r;
    program->language = "pascal";
    program->sourcePath = c->mainFile->path;
    program->style = p->mode->style;
    program->lastGlobal = &program->globals;
    program->name = nameOf(&c->names, "main");
    c->program = program;
    c->symbolSize = sizeof(PasSymbol);
    p->mainBlock = ARENA_NEW(&c->arena, PasBlock);
    pasNewRoutine(p, r, program->name, NULL, c->mainFile->base);
    r->type = typeRoutine(p->types, NULL, 0, NULL);
    r->params = ARENA_ARRAY(&c->arena, Symbol *, 1);
    pasScopeOpen(p, &p->predefinedScope);
    pasDeclarePredefined(p);
    pasScopeOpen(p, &p->usesScope);
    pasLexInit(p, c->mainFile);
    pasNext(p);
}

void pasMainBegin(PasParser *p) {
    Program *program = p->c->program;
    program->main->name = program->name;
    program->style = p->mode->style;
    pasBlockBegin(p, p->mainBlock, program->main);
}

/* Behind the last `end`. */
bool pasMainEnd(PasParser *p) {
    Compile *c = p->c;
    p->nodes = p->arena;
    if (!p->isPanic) {
        pasExpect(p, TK_DOT);
        if (!p->isPanic && p->tok.kind != TK_EOF)
            pasError(p, p->tok.pos, p->tok.length, DIAG_AFTER_END);
    }
    pasCheckDefined(p, p->mainBlock);
    pasBlockEnd(p, p->mainBlock);
    if (p->diag->errorCount > 0) return false;
    if (p->mode->isFpc && pasUsesSysUtils(p)) {
        Node *body = c->program->main->body, *call = pasExprStmt(p, pasBi(p, body->pos, BI_raises_errors, NULL, NULL));
        call->next = body->a;
        body->a = call;
    }
    pasSettleEdges(p);
    return c->onRoutine == NULL || c->onRoutine(c->user, c->program->main);
}

/* Entry points of the front end: they parse, check and hand over c->mainFile. */
static bool parseInterface(Compile *c) {
    PasParser *p = ARENA_NEW(&c->arena, PasParser);
    c->frontState = p;
    initParser(p, c);
    pasProgramBegin(p);
    if (p->tok.kind == TK_UNIT) return pasParseInterface(p);
    return pasExpected(p, "'unit'");
}

static bool parseRest(Compile *c) { return pasParseImplementation(c->frontState); }

static bool parse(Compile *c) {
    PasParser *p = ARENA_NEW(&c->arena, PasParser);
    initParser(p, c);
    pasProgramBegin(p);
    if (p->tok.kind == TK_UNIT) {
        const char *text;
        size_t size;
        return pasParseInterface(p) && unitPublish(c, &text, &size) && pasParseImplementation(p);
    }
    ProgramParam *params = heading(p, c->program);
    if (p->tok.kind == TK_USES) pasUsesClause(p, true);
    pasMainBegin(p);
    mainBlock(p, params);
    return pasMainEnd(p);
}

static const char *const suffixes[] = {".pas", ".pp", ".p", ".lpr", ".dpr", NULL};

static const char *const unitSuffixes[] = {".pl", ".pas", ".pp", NULL};

const FrontEnd pascalFrontEnd = {.name = "pascal",
                                 .title = "Pascal",
                                 .suffixes = suffixes,
                                 .foldsCase = true,
                                 .cachesAlways = true,
                                 .parse = parse,
                                 .parseInterface = parseInterface,
                                 .parseRest = parseRest,
                                 .unitSuffixes = unitSuffixes,
                                 .unitVariable = "PASCAL_LIB_DIR"};
