/* rpn_to_program.c: a language of its own inside of a C program: sums in reverse Polish notation, one a line, by the builder of pscal.h.
 *
 *     cc rpn_to_program.c $(pkg-config --cflags --libs pscal) -o rpn && printf '1 2 + 3 *\n10 4 -\n' | ./rpn
 *
 * The stack of the notation holds nodes of the tree: a number makes one, an operator takes two and gives one back. */
#include <pscal/pscal.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STACK_MAX = 100, LINES_MAX = 1000, TEXT_MAX = 100000 };

typedef struct Sums {
    PscalBuilder *b;
    const char *text;
    PscalNode *stack[STACK_MAX];
    size_t height;
    PscalNode *statements[2 * LINES_MAX];
    size_t count;
} Sums;

/* An operator: the two nodes on top become one. */
static int operate(Sums *s, char symbol) {
    static const char symbols[] = "+-*/";
    static const PscalOperator operators[] = {PSCAL_ADD, PSCAL_SUB, PSCAL_MUL, PSCAL_DIV};
    const char *found = strchr(symbols, symbol);
    if (found == NULL || s->height < 2) return 0;
    s->height--;
    s->stack[s->height - 1] = pscalOperation(s->b, operators[found - symbols], s->stack[s->height - 1], s->stack[s->height]);
    return 1;
}

/* The sum of one line becomes two statements: write its value, end the line. */
static int compileLine(Sums *s, const char *at, const char *end) {
    s->height = 0;
    while (at < end) {
        if (*at == ' ') {
            at++;
            continue;
        }
        pscalAt(s->b, (size_t)(at - s->text)); /* run-time errors tell this place */
        char *next = (char *)(size_t)at + 1;
        if (isdigit((unsigned char)*at) && s->height < STACK_MAX) s->stack[s->height++] = pscalConstant(s->b, pscalInt(strtoll(at, &next, 10)));
        else if (!operate(s, *at)) return 0;
        at = next;
    }
    if (s->height != 1 || s->count + 2 > 2 * LINES_MAX) return 0;
    s->statements[s->count++] = pscalWrite(s->b, s->stack[0]);
    s->statements[s->count++] = pscalWrite(s->b, NULL);
    return 1;
}

/* The program of all lines, or NULL after a message. */
static PscalModule *compile(PscalVM *vm, const char *text, size_t length) {
    static Sums s;
    PscalModule *module = NULL;
    int lineNo = 0;
    s.b = pscalBuilderBegin(vm, "sums", text, length);
    s.text = text;
    for (const char *at = text, *end; at < text + length; at = end + 1) {
        end = memchr(at, '\n', (size_t)(text + length - at));
        if (end == NULL) end = text + length;
        lineNo++;
        if (!compileLine(&s, at, end)) {
            fprintf(stderr, "sums:%d: this is no sum\n", lineNo);
            pscalBuilderAbandon(s.b);
            return NULL;
        }
    }
    if (pscalBuilderEnd(s.b, pscalBlock(s.b, s.statements, s.count), &module) != PSCAL_OK) fprintf(stderr, "%s\n", pscalError(vm)->message);
    return module;
}

int main(void) {
    static char text[TEXT_MAX];
    size_t length = fread(text, 1, sizeof text, stdin);
    PscalVM *vm = pscalOpen(NULL, NULL);
    if (vm == NULL) return 1;
    PscalModule *module = compile(vm, text, length);
    int status = module == NULL;
    if (module != NULL && pscalRun(vm, module) != PSCAL_OK) {
        fprintf(stderr, "%s:%u: %s\n", pscalError(vm)->file, pscalError(vm)->line, pscalError(vm)->message);
        status = 1;
    }
    pscalClose(vm);
    return status;
}
