/* embed.c: Pascal and CLike inside of a C program.
 *
 *   cc embed.c $(pkg-config --cflags --libs pscal) -o embed && ./embed
 *
 * It compiles a Pascal program from a text, calls its routines with typed arguments, gives it a function of its own, catches its errors, limits it,
 * reads what its threads have used, and builds a program without a parser. */
#include <pscal/pscal.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char pascalText[] =
    "program rules;\n"
    "function rate(region: string): Double; external 'host' name 'rate';\n"
    "var calls: integer;\n"
    "function total(net: Double; region: string): Double;\n"
    "begin\n"
    "  calls := calls + 1;\n"
    "  total := net * (1 + rate(region))\n"
    "end;\n"
    "function greeting(name: string; times: integer): string;\n"
    "var s: string; i: integer;\n"
    "begin\n"
    "  s := 'hello';\n"
    "  for i := 1 to times do s := s + ' ' + name;\n"
    "  greeting := s\n"
    "end;\n"
    "procedure loop;\n"
    "begin\n"
    "  while true do calls := calls + 1\n"
    "end;\n"
    "begin\n"
    "  calls := 0;\n"
    "  writeln('ready')\n"
    "end.\n";

static const char clikeText[] =
    "int squares(int n) {\n"
    "    int sum = 0, i;\n"
    "    for (i = 1; i <= n; i++) sum += i * i;\n"
    "    return sum;\n"
    "}\n"
    "int main() { return 0; }\n";

static void write(void *user, int stream, const char *bytes, size_t n) {
    const char *who = user;
    printf("[%s, stream %d] %.*s", who, stream, (int)n, bytes);
}

static void diagnose(void *user, const PscalDiagnostic *d) {
    (void)user;
    if (d->severity == PSCAL_ERROR) printf("%s:%u:%u: %s %s\n", d->file != NULL ? d->file : "", d->line, d->column, d->message, d->code);
}

/* A function of ours that programs call: it may fail, and then the program may catch that. */
static int rate(PscalCall *call, void *user) {
    PscalValue region = pscalArgument(call, 0);
    (void)user;
    if (region.length == 2 && memcmp(region.text, "de", 2) == 0) return pscalReturn(call, pscalReal(0.19));
    if (region.length == 2 && memcmp(region.text, "fr", 2) == 0) return pscalReturn(call, pscalReal(0.2));
    return pscalRaise(call, "unknown region");
}

static void report(PscalVM *vm) {
    const PscalError *e = pscalError(vm);
    printf("error %d at %s:%u: %s\n", e->number, e->file != NULL ? e->file : "?", e->line, e->message);
    for (size_t i = 0; i < e->frameCount; i++) printf("  in %s (line %u)\n", e->frames[i].routine, e->frames[i].line);
}

static void work(PscalVM *thread, void *user) {
    PscalValue answer = pscalInt(*(int *)user * 2);
    vmThreadStoreResult(thread, &answer, true);
}

/* fib(n), as a front end of our own would make it. */
static PscalModule *build(PscalVM *vm) {
    PscalType number = PSCAL_INT;
    PscalModule *module = NULL;
    PscalBuilder *b = pscalBuilderBegin(vm, "built", NULL, 0);
    PscalFunction *fib = pscalFunction(b, "fib", PSCAL_INT, &number, 1);
    PscalVariable *n = pscalParameter(fib, 0);
    PscalNode *one = pscalOperation(b, PSCAL_SUB, pscalUse(b, n), pscalConstant(b, pscalInt(1)));
    PscalNode *two = pscalOperation(b, PSCAL_SUB, pscalUse(b, n), pscalConstant(b, pscalInt(2)));
    PscalNode *sum = pscalOperation(b, PSCAL_ADD, pscalInvoke(b, fib, &one, 1), pscalInvoke(b, fib, &two, 1));
    PscalNode *isSmall = pscalOperation(b, PSCAL_LT, pscalUse(b, n), pscalConstant(b, pscalInt(2)));
    pscalBody(fib, pscalIf(b, isSmall, pscalReturnNode(b, pscalUse(b, n)), pscalReturnNode(b, sum)));
    if (pscalBuilderEnd(b, pscalBlock(b, NULL, 0), &module) != PSCAL_OK) report(vm);
    return module;
}

int main(void) {
    static char name[] = "rules";
    PscalConfig config;
    PscalModule *rules, *squares, *broken;
    PscalValue args[2], result;
    const char *why;

    pscalConfigInit(&config);
    config.user = name;
    config.write = write;
    config.diagnose = diagnose;
    config.maxHeapBytes = 64 << 20;
    config.timeoutMs = 200;
    PscalVM *vm = pscalOpen(&config, &why);
    if (vm == NULL) {
        printf("no VM: %s\n", why);
        return 1;
    }
    pscalRegister(vm, "rate", "d(s)", rate, NULL);

    /* Compile and run Pascal; call its routines. */
    if (pscalCompile(vm, PSCAL_PASCAL, "rules.pas", pascalText, sizeof pascalText - 1, &rules) != PSCAL_OK) return 1;
    if (pscalRun(vm, rules) != PSCAL_OK) report(vm);
    args[0] = pscalReal(100);
    args[1] = pscalText("de");
    if (pscalCall(vm, pscalRoutine(rules, "total"), args, 2, &result) == PSCAL_OK) printf("total: %.2f\n", result.f);
    args[1] = pscalText("xx");
    if (pscalCall(vm, pscalRoutine(rules, "total"), args, 2, &result) != PSCAL_OK) report(vm);
    args[0] = pscalText("you");
    args[1] = pscalInt(2);
    if (pscalCall(vm, pscalRoutine(rules, "greeting"), args, 2, &result) == PSCAL_OK) printf("%s (%zu bytes)\n", result.text, result.length);

    /* CLike in the same VM. */
    if (pscalCompile(vm, PSCAL_CLIKE, "squares.cl", clikeText, sizeof clikeText - 1, &squares) != PSCAL_OK) return 1;
    args[0] = pscalInt(10);
    if (pscalCall(vm, pscalRoutine(squares, "squares"), args, 1, &result) == PSCAL_OK) printf("squares: %lld\n", (long long)result.i);

    /* What goes wrong is said: by the compiler, by a limit. */
    if (pscalCompile(vm, PSCAL_CLIKE, "broken.cl", "int main() { retrun 0; }", 24, &broken) != PSCAL_OK) printf("not compiled\n");
    if (pscalCall(vm, pscalRoutine(rules, "loop"), NULL, 0, NULL) != PSCAL_OK) printf("stopped: %s\n", pscalError(vm)->message);

    /* A callback as a thread of the VM, and what threads have used. */
    int number = 21;
    int id = vmSpawnCallbackThread(vm, work, &number, NULL);
    bool ok = false;
    ThreadMetrics metrics[VM_MAX_WORKERS];
    vmThreadAssignName(vm, id, "doubler");
    vmThreadTakeResult(vm, vmThreadFindIdByName(vm, "doubler"), &result, true, &ok, false);
    size_t count = vmSnapshotWorkerUsage(vm, metrics, VM_MAX_WORKERS);
    printf("thread %d: %lld, %s; %zu listed, metrics %s\n", id, (long long)result.i, ok ? "ok" : "failed", count, count > 0 && metrics[0].end.valid ? "valid" : "missing");

    /* A program without a parser. */
    PscalModule *built = build(vm);
    args[0] = pscalInt(20);
    if (built != NULL && pscalCall(vm, pscalRoutine(built, "fib"), args, 1, &result) == PSCAL_OK) printf("fib: %lld\n", (long long)result.i);

    pscalClose(vm);
    return 0;
}
