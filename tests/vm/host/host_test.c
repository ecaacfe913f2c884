/* host_test.c: run-time options, files written atomically, and programs run as processes with limits, signals and reports. */
#include "vm/host/host.h"

#include "vm/bytecode/asm.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* ---- options --------------------------------------------------------------------------------------------------------------------- */

static RunOptions parsed(const char *arg) {
    RunOptions o;
    const char *why = NULL;
    runOptionsInit(&o);
    ck_assert_msg(runOptionParse(&o, arg, &why) == OPTION_TAKEN, "%s", arg);
    return o;
}

START_TEST(options_sizesAndTimes) {
    ck_assert_uint_eq(parsed("--max-heap=1000").limits.maxHeapBytes, 1000);
    ck_assert_uint_eq(parsed("--max-heap=4k").limits.maxHeapBytes, 4096);
    ck_assert_uint_eq(parsed("--max-heap=3MB").limits.maxHeapBytes, 3 << 20);
    ck_assert_uint_eq(parsed("--max-stack=1G").limits.maxStackBytes, 1 << 30);
    ck_assert_uint_eq(parsed("--timeout=2").limits.timeoutMs, 2000);
    ck_assert_uint_eq(parsed("--timeout=.5").limits.timeoutMs, 500);
    ck_assert_uint_eq(parsed("--timeout=250ms").limits.timeoutMs, 250);
    ck_assert_uint_eq(parsed("--timeout=0.0001ms").limits.timeoutMs, 1);
    ck_assert_uint_eq(parsed("--timeout=2m").limits.timeoutMs, 120000);
    ck_assert_uint_eq(parsed("--fuel=18446744073709551615").limits.fuel, UINT64_MAX);
    ck_assert_uint_eq(parsed("--vm-trace-head=16").traceHead, 16);
    ck_assert(parsed("--gc-stress").gcStress);
    ck_assert(parsed("--stats").showStats);
    ck_assert(parsed("--race").findsRaces);
    ck_assert(parsed("--check-deadlock").checksDeadlock);
    ck_assert_uint_eq(parsed("--max-output=4k").limits.maxOutputBytes, 4096);
    ck_assert_uint_eq(parsed("--max-files=12").limits.maxFiles, 12);
    ck_assert_uint_eq(parsed("--max-threads=15").maxThreads, 15);
    (void)parsed("--jit=off");
}
END_TEST

START_TEST(options_refused) {
    static const char *const bad[] = {"--max-heap=",     "--max-heap=0",   "--max-heap=x",    "--max-heap=1T",    "--max-heap=-1",           "--max-heap=99999999999999999999", "--max-heap=9999999999999G",
                                      "--max-heap=1kk",  "--timeout=",     "--timeout=0",     "--timeout=-1",     "--timeout=1h",            "--timeout=nan",                   "--timeout=inf",
                                      "--timeout=1e300", "--fuel=0",       "--fuel=1x",       "--fuel=",          "--fuel=18446744073709551616", "--vm-trace-head=",            "--jit=sometimes"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        RunOptions o;
        const char *why = NULL;
        runOptionsInit(&o);
        ck_assert_msg(runOptionParse(&o, bad[i], &why) == OPTION_BAD, "%s", bad[i]);
        ck_assert_ptr_nonnull(why);
    }
}
END_TEST

START_TEST(options_ofOthers) {
    static const char *const other[] = {"--max-heapx=1", "--max-hea=1", "-v", "file", "", "--gc-stresss", "--max-heap", "--fuel"};
    for (size_t i = 0; i < sizeof other / sizeof other[0]; i++) {
        RunOptions o;
        const char *why = NULL;
        runOptionsInit(&o);
        ck_assert_msg(runOptionParse(&o, other[i], &why) == OPTION_OTHER, "%s", other[i]);
    }
}
END_TEST

/* ---- files ------------------------------------------------------------------------------------------------------------------------ */

static char folder[64];

static void makeFolder(void) {
    strcpy(folder, "/tmp/pscal_host_XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static const char *inFolder(const char *name) {
    static char path[128];
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void removeFolder(void) {
    char command[128];
    (void)snprintf(command, sizeof command, "rm -rf %s", folder);
    ck_assert_int_eq(system(command), 0);
}

static void expectContent(const char *path, const char *want) {
    char have[256] = "";
    FILE *f = fopen(path, "rb");
    ck_assert_ptr_nonnull(f);
    size_t n = fread(have, 1, sizeof have - 1, f);
    (void)fclose(f);
    have[n] = 0;
    ck_assert_str_eq(have, want);
}

START_TEST(file_isReplacedWhole) {
    const char *why = NULL;
    makeFolder();
    ck_assert(hostWriteFileAtomically(hooksDefault(), inFolder("a"), "first", 5, &why));
    expectContent(inFolder("a"), "first");
    ck_assert(hostWriteFileAtomically(hooksDefault(), inFolder("a"), "2", 1, &why));
    expectContent(inFolder("a"), "2");
    ck_assert(hostWriteFileAtomically(hooksDefault(), inFolder("empty"), "", 0, &why));
    expectContent(inFolder("empty"), "");
    removeFolder();
}
END_TEST

START_TEST(file_failuresAreTold) {
    const char *why = NULL;
    makeFolder();
    ck_assert(!hostWriteFileAtomically(hooksDefault(), inFolder("no/such/folder"), "x", 1, &why));
    ck_assert_str_eq(why, strerror(ENOENT));
    ck_assert_int_eq(mkdir(inFolder("d"), 0777), 0);
    why = NULL;
    ck_assert(!hostWriteFileAtomically(hooksDefault(), inFolder("d"), "x", 1, &why));
    ck_assert_ptr_nonnull(why);
    char longName[5000];
    memset(longName, 'x', sizeof longName - 1);
    longName[sizeof longName - 1] = 0;
    why = NULL;
    ck_assert(!hostWriteFileAtomically(hooksDefault(), longName, "x", 1, &why));
    ck_assert_ptr_nonnull(why);
    removeFolder();
}
END_TEST

START_TEST(file_devicesStayDevices) {
    const char *why = NULL;
    struct stat info;
    makeFolder();
    ck_assert_int_eq(symlink("/dev/null", inFolder("null")), 0);
    ck_assert(hostWriteFileAtomically(hooksDefault(), inFolder("null"), "x", 1, &why));
    ck_assert_int_eq(lstat(inFolder("null"), &info), 0);
    ck_assert(S_ISLNK(info.st_mode));
    removeFolder();
}
END_TEST

/* ---- programs ----------------------------------------------------------------------------------------------------------------------- */

#define PROGRAM(body)                                                                              \
    ".pasm 1 0\n.module s0\n.string s0 \"t\"\n.string s1 \"t.pas\"\n.string s2 \"hello\"\n.source s1\n.type t13 sig\n.main f0\n.func f0 s0 sig=t13 regs=12\n.local i64\n.line 0 3\n" body ".end\n"

typedef struct Outcome {
    int status; /* of waitpid */
    char out[4096], err[4096];
    double seconds;
} Outcome;

static double now(void) {
    struct timespec t;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void readAll(int fd, char *text, size_t size) {
    size_t used = 0;
    for (ssize_t n; (n = read(fd, text + used, size - 1 - used)) > 0;) used += (size_t)n;
    text[used] = 0;
    (void)close(fd);
}

static Module *assemble(const char *text) {
    void *image;
    size_t size;
    AsmError asmError;
    ModuleError moduleError;
    Module *m;
    if (!asmModule(hooksDefault(), text, strlen(text), &image, &size, &asmError)) ck_abort_msg("line %u: %s", asmError.line, asmError.message);
    if (!moduleDecode(hooksDefault(), image, size, &m, &moduleError)) ck_abort_msg("%s", moduleError.message);
    return m;
}

/* Runs the program in a child whose input is a pipe that nobody writes to; signalNumber (0: none) is sent after 50 ms; output: its descriptor 1, or -1. */
static Outcome run(const char *text, const RunOptions *options, int signalNumber, int output) {
    static const char *const args[] = {"t.pas"};
    Outcome o = {0};
    int in[2], out[2], err[2];
    ck_assert(pipe(in) == 0 && pipe(out) == 0 && pipe(err) == 0);
    double start = now();
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        (void)dup2(in[0], 0);
        (void)dup2(output >= 0 ? output : out[1], 1);
        (void)dup2(err[1], 2);
        for (int i = 0; i < 2; i++) (void)close(in[i]), (void)close(out[i]), (void)close(err[i]);
        _exit(hostRun("t", assemble(text), options, 1, args));
    }
    (void)close(in[0]), (void)close(out[1]), (void)close(err[1]);
    if (signalNumber != 0) {
        (void)usleep(50000);
        (void)kill(child, signalNumber);
    }
    readAll(out[0], o.out, sizeof o.out);
    readAll(err[0], o.err, sizeof o.err);
    ck_assert_int_eq(waitpid(child, &o.status, 0), child);
    (void)close(in[1]);
    o.seconds = now() - start;
    return o;
}

static RunOptions usual(void) {
    RunOptions o;
    runOptionsInit(&o);
    return o;
}

static void expectExit(const Outcome *o, int status, const char *err) {
    ck_assert_msg(WIFEXITED(o->status) && WEXITSTATUS(o->status) == status, "status %x: %s", (unsigned)o->status, o->err);
    ck_assert_str_eq(o->err, err);
}

START_TEST(run_outputAndStatus) {
    RunOptions options = usual();
    Outcome o = run(PROGRAM("STDFILE r3, 1\nLDSTR r4, s2\nLDI r5, -1\nLDI r6, 0\nCALLB r3, write_str\nRET\n"), &options, 0, -1);
    expectExit(&o, 0, "");
    ck_assert_str_eq(o.out, "hello");
    o = run(PROGRAM("LDI r3, 9\nCALLB r3, halt\nRET\n"), &options, 0, -1);
    expectExit(&o, 9, "");
    o = run(PROGRAM("TRAP 201\n"), &options, 0, -1);
    expectExit(&o, 1, "t.pas:3: runtime error: range check error [R201]\n  in t (t.pas:3)\n");
}
END_TEST

START_TEST(run_refusesWhatDoesNotVerify) {
    RunOptions options = usual();
    Outcome o = run(PROGRAM("MOV r3, r4\nRET\n"), &options, 0, -1);
    expectExit(&o, 1, "t: error: invalid bytecode: function 0, word 0: temporary 4 is undefined [V33]\n");
}
END_TEST

START_TEST(run_timeoutStopsALoop) {
    RunOptions options = usual();
    options.limits.timeoutMs = 100;
    Outcome o = run(PROGRAM("loop:\nNOP\nLOOP loop\n"), &options, 0, -1);
    expectExit(&o, 230, "t.pas:3: runtime error: time limit exceeded [R230]\n  in t (t.pas:3)\n");
    ck_assert(o.seconds > 0.09 && o.seconds < 2);
}
END_TEST

#define READS "STDFILE r3, 0\nLDI r4, 0\nCALLB r3, read_int\nRET\n"

START_TEST(run_timeoutStopsABlockedRead) {
    RunOptions options = usual();
    options.limits.timeoutMs = 100;
    Outcome o = run(PROGRAM(READS), &options, 0, -1);
    expectExit(&o, 230, "t.pas:3: runtime error: time limit exceeded [R230]\n  in t (t.pas:3)\n");
    ck_assert(o.seconds < 2);
}
END_TEST

START_TEST(run_interrupts) {
    static const char *const programs[] = {PROGRAM("loop:\nNOP\nLOOP loop\n"), PROGRAM(READS), PROGRAM("LDI r3, 100000\nCALLB r3, delay\nRET\n")};
    RunOptions options = usual();
    for (int i = 0; i < 3; i++) {
        Outcome o = run(programs[i], &options, SIGINT, -1);
        expectExit(&o, 130, "t.pas:3: runtime error: interrupted [R232]\n  in t (t.pas:3)\n");
        ck_assert(o.seconds < 3);
    }
}
END_TEST

START_TEST(run_closedAndFullOutput) {
    RunOptions options = usual();
    const char *endless = PROGRAM("loop:\nSTDFILE r3, 1\nLDSTR r4, s2\nLDI r5, -1\nLDI r6, 0\nCALLB r3, write_str\nLOOP loop\n");
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    (void)close(ends[0]);
    Outcome o = run(endless, &options, 0, ends[1]);
    (void)close(ends[1]);
    ck_assert_msg(WIFEXITED(o.status) && WEXITSTATUS(o.status) == 1, "status %x", (unsigned)o.status);
    ck_assert_msg(strstr(o.err, "[R101]") != NULL, "%s", o.err);
    int full = open("/dev/full", O_WRONLY);
    if (full < 0) return;
    o = run(PROGRAM("STDFILE r3, 1\nLDSTR r4, s2\nLDI r5, -1\nLDI r6, 0\nCALLB r3, write_str\nRET\n"), &options, 0, full);
    (void)close(full);
    ck_assert_msg(WIFEXITED(o.status) && WEXITSTATUS(o.status) == 1, "status %x", (unsigned)o.status);
    ck_assert_msg(strstr(o.err, "no space left on device") != NULL, "%s", o.err);
}
END_TEST

START_TEST(run_traceAndStats) {
    RunOptions options = usual();
    options.traceHead = 1;
    options.showStats = true;
    Outcome o = run(PROGRAM("NOP\nRET\n"), &options, 0, -1);
    const char *want = "[VM-TRACE] IP=0000 OPC=0 STACK=0\nstats: steps 0, heap peak ";
    ck_assert_msg(strncmp(o.err, want, strlen(want)) == 0, "%s", o.err);
}
END_TEST

START_TEST(run_limits) {
    RunOptions options = usual();
    options.limits.fuel = 100;
    Outcome o = run(PROGRAM("loop:\nNOP\nLOOP loop\n"), &options, 0, -1);
    expectExit(&o, 231, "t.pas:3: runtime error: step limit exceeded [R231]\n  in t (t.pas:3)\n");
    options = usual();
    options.limits.maxStackBytes = 100000;
    o = run(PROGRAM("CALL r3, f0\nRET\n"), &options, 0, -1);
    ck_assert_msg(strncmp(o.err, "t.pas:3: runtime error: call stack overflow [R202]\n", 51) == 0, "%s", o.err);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("vm/host");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 60);
    tcase_add_test(all, options_sizesAndTimes);
    tcase_add_test(all, options_refused);
    tcase_add_test(all, options_ofOthers);
    tcase_add_test(all, file_isReplacedWhole);
    tcase_add_test(all, file_failuresAreTold);
    tcase_add_test(all, file_devicesStayDevices);
    tcase_add_test(all, run_outputAndStatus);
    tcase_add_test(all, run_refusesWhatDoesNotVerify);
    tcase_add_test(all, run_timeoutStopsALoop);
    tcase_add_test(all, run_timeoutStopsABlockedRead);
    tcase_add_test(all, run_interrupts);
    tcase_add_test(all, run_closedAndFullOutput);
    tcase_add_test(all, run_traceAndStats);
    tcase_add_test(all, run_limits);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
