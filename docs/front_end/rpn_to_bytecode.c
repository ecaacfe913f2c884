/* rpn_to_bytecode.c: bytecode without the typed tree: one sum in reverse Polish notation becomes a .pbc file.
 *
 *     rpn_to_bytecode sum.pbc 1 2 + 3 '*'        and then        pscalvm sum.pbc
 *
 * The stack of the notation is a row of registers: each number goes to the next one, an operator works on the last two. */
#include "vm/bytecode/builder.h"
#include "vm/bytecode/builtin_ids.h"
#include "vm/bytecode/opcode.h"
#include "vm/host/host.h"

#include <stdlib.h>
#include <string.h>

/* R[FB_TEMP + 0 ..] is the stack; gives its height, 0 after an error. */
static uint32_t compileSum(FuncBuilder *fb, int count, char **words) {
    uint32_t height = 0;
    for (int i = 0; i < count; i++) {
        static const char symbols[] = "+-*/";
        static const Opcode ops[] = {OP_ADD, OP_SUB, OP_MUL, OP_DIV};
        const char *symbol = words[i][1] == '\0' ? strchr(symbols, words[i][0]) : NULL;
        if (symbol == NULL) {
            fbEmitWide(fb, OP_LDI, FB_TEMP + height++, atoi(words[i]));
        } else {
            if (height < 2) return 0;
            height--;
            fbEmit(fb, ops[symbol - symbols], FB_TEMP + height - 1, FB_TEMP + height - 1, FB_TEMP + height);
        }
    }
    return height;
}

/* write(output, R[FB_TEMP]); writeln: arguments of a builtin stand in a row. */
static void compileWrite(FuncBuilder *fb) {
    fbEmitWide(fb, OP_STDFILE, FB_TEMP + 1, 1);
    fbEmit(fb, OP_MOV, FB_TEMP + 2, FB_TEMP, 0);
    fbEmitWide(fb, OP_LDI, FB_TEMP + 3, -1);
    fbEmitWide(fb, OP_CALLB, FB_TEMP + 1, LB_write_int);
    fbEmitWide(fb, OP_STDFILE, FB_TEMP + 1, 1);
    fbEmitWide(fb, OP_CALLB, FB_TEMP + 1, LB_write_ln);
    fbEmit(fb, OP_RET, 0, 0, 0);
}

int main(int argc, char **argv) {
    RunOptions o;
    void *bytes = NULL;
    size_t size = 0;
    const char *why = NULL;
    if (argc < 3) return hostMessage("usage: rpn_to_bytecode FILE.pbc NUMBER ...\n"), 1;
    runOptionsInit(&o);
    ModuleBuilder *mb = mbCreate(o.hooks, "rpn");
    if (mb == NULL) return 1;
    uint32_t main = mbFuncDeclare(mb, "main", mbTypeSig(mb, NULL, 0, 0));
    mbSetMain(mb, main);
    FuncBuilder *fb = fbBegin(mb, main, 0);
    bool isSum = compileSum(fb, argc - 2, argv + 2) == 1;
    compileWrite(fb);
    bool ok = fbEnd(fb, &why) && isSum && mbFinish(mb, &bytes, &size) && hostWriteFileAtomically(o.hooks, argv[1], bytes, size, &why);
    if (!ok) hostMessage("rpn_to_bytecode: %s\n", !isSum ? "this is no sum" : why != NULL ? why : "out of memory");
    hookFree(o.hooks, bytes, size);
    mbFree(mb);
    return ok ? 0 : 1;
}
