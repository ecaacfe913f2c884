/* shared_test.c: files that several tasks use at once; each task is a thread. Run it under TSan. */
#include "tests/runtime/io/io_fixture.h"

#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <sys/stat.h>

enum { TASKS = 6, LINES = 400, WINDOW = 8 };

typedef struct TaskTest {
    IoTest *t;
    Rt rt;
    HeapRun runs[HEAP_CLASSES];
    Value R[WINDOW];
    Value file, words[2];
    pthread_t thread;
    int number;
    int64_t sum;
    int status;
    int outsideNow; /* atomic */
} TaskTest;

static void noteOutside(Rt *rt, bool isOutside) {
    TaskTest *task = (TaskTest *)(void *)((char *)rt - offsetof(TaskTest, rt));
    __atomic_store_n(&task->outsideNow, isOutside, __ATOMIC_SEQ_CST);
    errno = EDOM; /* rtBlockEnd keeps errno */
}

static void taskInit(TaskTest *task, IoTest *t, int number, Value file) {
    memset(task, 0, sizeof *task);
    task->t = t;
    task->rt = t->rt;
    task->rt.runs = task->runs;
    task->rt.outside = noteOutside;
    task->number = number;
    task->file = file;
    task->words[0] = argS(t, "task");
    task->words[1] = argS(t, "line");
}

static void taskCall(TaskTest *task, int id, Value a, Value b, Value c, Value d) {
    task->R[0] = a;
    task->R[1] = b;
    task->R[2] = c;
    task->R[3] = d;
    task->R[4] = argI(0);
    task->status |= builtinTable[id].fn(&task->rt, task->R);
}

static void startAll(TaskTest tasks[TASKS], IoTest *t, Value file, void *(*run)(void *task)) {
    ioSetShared(t->io);
    for (int i = 0; i < TASKS; i++) taskInit(&tasks[i], t, i, file);
    for (int i = 0; i < TASKS; i++)
        ck_assert_int_eq(pthread_create(&tasks[i].thread, NULL, run, &tasks[i]), 0);
}

static void joinAll(TaskTest tasks[TASKS]) {
    for (int i = 0; i < TASKS; i++) {
        ck_assert_int_eq(pthread_join(tasks[i].thread, NULL), 0);
        ck_assert_int_eq(tasks[i].status, 0);
        ck_assert_int_eq(tasks[i].outsideNow, 0);
    }
}

/* writeln('task', n:3, 'line', line) with a first item that has no width, or with write_begin. */
static void writeLine(TaskTest *task, int line) {
    int64_t first = line % 2 == 0 ? IO_WIDTH_FIRST : -1;
    if (line % 2 != 0) taskCall(task, BI_write_begin, task->file, argI(0), argI(0), argI(0));
    taskCall(task, BI_write_str, task->file, task->words[0], argI(first), argI(0));
    taskCall(task, BI_write_int, task->file, argI(task->number), argI(3), argI(0));
    sched_yield();
    taskCall(task, BI_write_str, task->file, task->words[1], argI(-1), argI(0));
    taskCall(task, BI_write_int, task->file, argI(line), argI(-1), argI(0));
    taskCall(task, BI_write_ln, task->file, argI(0), argI(0), argI(0));
}

static void *writeLines(void *arg) {
    TaskTest *task = arg;
    for (int i = 0; i < LINES; i++) writeLine(task, i);
    ioTaskEnd(&task->rt);
    return NULL;
}

/* All lines of all tasks are there, whole, each task's in order. */
static void checkLines(const char *text) {
    int next[TASKS] = {0};
    int lines = 0;
    for (const char *p = text; *p != '\0'; lines++) {
        int number, line, used = 0;
        ck_assert_int_eq(sscanf(p, "task %dline%d%n", &number, &line, &used), 2);
        ck_assert_int_eq(p[used], '\n');
        ck_assert_int_eq(line, next[number]++);
        p += used + 1;
    }
    ck_assert_int_eq(lines, TASKS * LINES);
}

START_TEST(statements_areWholeOnStandardOutput) {
    IoTest *t = ioTestNew("");
    static TaskTest tasks[TASKS];
    startAll(tasks, t, argOut(t), writeLines);
    joinAll(tasks);
    ioFlushStandard(t->io);
    t->output[t->outputLength] = '\0';
    checkLines(t->output);
    ioTestFree(t);
}
END_TEST

START_TEST(statements_areWholeInFilesAndThroughAliases) {
    IoTest *t = ioTestNew("");
    static TaskTest tasks[TASKS];
    Value f = argFile(t, 0);
    ck_assert_int_eq(CALL2(t, BI_f_assign, f, argS(t, "")), 0);
    ck_assert_int_eq(CALL2(t, BI_f_rewrite, f, argI(0)), 0);
    ioSetShared(t->io);
    for (int i = 0; i < TASKS; i++) taskInit(&tasks[i], t, i, i % 2 == 0 ? f : argOut(t));
    for (int i = 0; i < TASKS; i++)
        ck_assert_int_eq(pthread_create(&tasks[i].thread, NULL, writeLines, &tasks[i]), 0);
    joinAll(tasks);
    ioFlushStandard(t->io);
    t->output[t->outputLength] = '\0';
    checkLines(t->output);
    ioTestFree(t);
}
END_TEST

static void *sumNumbers(void *arg) {
    TaskTest *task = arg;
    for (;;) {
        taskCall(task, BI_read_int, task->file, argI(IO_LIST_FIRST), argI(0), argI(0));
        if (task->R[0].i == 0) break;
        task->sum += task->R[0].i;
    }
    ioTaskEnd(&task->rt);
    return NULL;
}

START_TEST(reads_areWhole) {
    enum { NUMBERS = 3000 };
    char *text = malloc(NUMBERS * 8);
    size_t n = 0;
    for (int i = 1; i <= NUMBERS; i++) n += (size_t)snprintf(text + n, 8, "%d\n", i + 1000);
    IoTest *t = ioTestNew(text);
    t->inputChunk = 7; /* numbers are cut by the ends of the buffer */
    static TaskTest tasks[TASKS];
    startAll(tasks, t, argIn(t), sumNumbers);
    joinAll(tasks);
    int64_t sum = 0;
    for (int i = 0; i < TASKS; i++) sum += tasks[i].sum;
    ck_assert_int_eq(sum, (int64_t)NUMBERS * (NUMBERS + 1) / 2 + 1000 * (int64_t)NUMBERS);
    ioTestFree(t);
    free(text);
}
END_TEST

static const RtElem pairType = {.kind = RT_ARRAY,
                                .align = 8,
                                .size = 16,
                                .fileSize = 16,
                                .count = 2,
                                .elem = &(const RtElem){.kind = RT_I64, .align = 8, .size = 8, .fileSize = 8}};

static void *putPairs(void *arg) {
    TaskTest *task = arg;
    task->rt.callType = (void *)(uintptr_t)&pairType;
    for (int64_t i = 0; i < LINES; i++) {
        int64_t pair[2] = {task->number * 1000 + i, -(task->number * 1000 + i)};
        taskCall(task, BI_f_put_value, task->file, argP(pair), argI(0), argI(0));
    }
    ioTaskEnd(&task->rt);
    return NULL;
}

static void *getPairs(void *arg) {
    TaskTest *task = arg;
    task->rt.callType = (void *)(uintptr_t)&pairType;
    for (int i = 0; i < LINES; i++) {
        int64_t pair[2] = {1, 1};
        taskCall(task, BI_f_get_value, task->file, argP(pair), argI(0), argI(0));
        task->status |= pair[0] + pair[1] != 0;
        task->sum += pair[0];
    }
    ioTaskEnd(&task->rt);
    return NULL;
}

START_TEST(elements_areWhole) {
    IoTest *t = ioTestNew("");
    static TaskTest tasks[TASKS];
    Obj *o = ioFileRef(&t->rt, &t->files[0], &pairType, false);
    ck_assert_ptr_nonnull(o);
    ck_assert_int_eq(CALL2(t, BI_f_assign, argP(o), argS(t, t->names[0])), 0);
    ck_assert_int_eq(CALL2(t, BI_f_rewrite, argP(o), argI(0)), 0);
    int64_t first[2] = {0, 0};
    t->rt.callType = (void *)(uintptr_t)&pairType;
    ck_assert_int_eq(CALL2(t, BI_f_put_value, argP(o), argP(first)), 0); /* makes f^, which collects */
    startAll(tasks, t, argP(o), putPairs);
    joinAll(tasks);
    ck_assert_int_eq(CALL2(t, BI_f_reset, argP(o), argI(0)), 0);
    ck_assert_int_eq(CALL2(t, BI_f_get_value, argP(o), argP(first)), 0);
    startAll(tasks, t, argP(o), getPairs);
    joinAll(tasks);
    int64_t sum = 0;
    int64_t want = 0;
    for (int i = 0; i < TASKS; i++) {
        sum += tasks[i].sum;
        want += (int64_t)LINES * i * 1000 + (int64_t)LINES * (LINES - 1) / 2;
    }
    ck_assert_int_eq(sum, want);
    ck_assert_int_eq(CALL2(t, BI_f_get_value, argP(o), argP(first)), 1);
    ck_assert_int_eq(t->rt.error.code, IO_READ_PAST_END);
    ioTestFree(t);
}
END_TEST

/* Anything at once: a file that is opened, closed, written and asked for its size by all. */
static void *useFile(void *arg) {
    TaskTest *task = arg;
    task->rt.ioMode = IO_OFF;
    for (int i = 0; i < LINES; i++) {
        switch ((i + task->number) % 8) {
        case 0: taskCall(task, BI_f_rewrite, task->file, argI(0), argI(0), argI(0)); break;
        case 1: taskCall(task, BI_f_reset, task->file, argI(0), argI(0), argI(0)); break;
        case 2: taskCall(task, BI_f_close, task->file, argI(0), argI(0), argI(0)); break;
        case 3: taskCall(task, BI_read_char, task->file, argI(IO_LIST_FIRST), argI(0), argI(0)); break;
        case 4: taskCall(task, BI_eof, task->file, argI(0), argI(0), argI(0)); break;
        case 5: taskCall(task, BI_f_size, task->file, argI(0), argI(0), argI(0)); break;
        default: writeLine(task, i); break;
        }
    }
    ioTaskEnd(&task->rt);
    return NULL;
}

START_TEST(files_surviveEverythingAtOnce) {
    IoTest *t = ioTestNew("");
    static TaskTest tasks[TASKS];
    Value f = argFile(t, 0);
    ck_assert_int_eq(CALL2(t, BI_f_assign, f, argS(t, t->names[0])), 0);
    startAll(tasks, t, f, useFile);
    joinAll(tasks);
    ck_assert_int_eq(ioTestFinish(t), 0);
    ioTestFree(t);
}
END_TEST

START_TEST(nestedStatement_keepsTheOrder) {
    IoTest *t = ioTestNew("");
    Value out = argOut(t);
    ioSetShared(t->io);
    ck_assert_int_eq(CALL3(t, BI_write_int, out, argI(1), argI(IO_WIDTH_FIRST)), 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, out, argI(2), argI(-1)), 0); /* one item, nested */
    ck_assert_int_eq(CALL3(t, BI_write_int, out, argI(3), argI(IO_WIDTH_FIRST)), 0);
    ck_assert_int_eq(CALL1(t, BI_write_ln, out), 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, out, argI(4), argI(IO_WIDTH_LAST)), 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, out, argI(5), argI(-1)), 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, out, argI(6), argI(IO_WIDTH_FIRST)), 0);
    ck_assert_int_eq(CALL4(t, BI_write_real, out, argF(1.5), argI(IO_WIDTH_LAST), argI(-1)), 0);
    expectOutput(t, "123\n4561.500000");
    ioTaskEnd(&t->rt);
    ioTestFree(t);
}
END_TEST

START_TEST(unwinding_putsWhatWasStaged) {
    IoTest *t = ioTestNew("");
    Value out = argOut(t);
    ioSetShared(t->io);
    ck_assert_int_eq(CALL3(t, BI_write_int, out, argI(1), argI(IO_WIDTH_FIRST)), 0);
    ioTaskUnwind(&t->rt);
    ck_assert_int_eq(CALL3(t, BI_write_int, out, argI(2), argI(-1)), 0);
    expectOutput(t, "12");
    ck_assert_int_eq(CALL3(t, BI_write_int, out, argI(3), argI(IO_WIDTH_FIRST)), 0);
    ioTaskEnd(&t->rt);
    expectOutput(t, "3");
    ck_assert_ptr_null(t->rt.ioTask);
    ioTestFree(t);
}
END_TEST

START_TEST(otherOperations_seeWhatWasStaged) {
    IoTest *t = ioTestNew("");
    Value f = argFile(t, 0);
    ioSetShared(t->io);
    ck_assert_int_eq(CALL2(t, BI_f_assign, f, argS(t, t->names[0])), 0);
    ck_assert_int_eq(CALL2(t, BI_f_rewrite, f, argI(0)), 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, f, argI(12345), argI(IO_WIDTH_FIRST)), 0);
    ck_assert_int_eq(CALL1(t, BI_f_size, f), 0);
    ck_assert_int_eq(t->R[0].i, 5);
    ck_assert_int_eq(CALL1(t, BI_f_close, f), 0);
    ck_assert_int_eq(CALL1(t, BI_write_ln, f), 1); /* closed by an item of its own statement */
    ck_assert_int_eq(t->rt.error.code, IO_NOT_OPEN);
    ioTaskEnd(&t->rt);
    ioTestFree(t);
}
END_TEST

START_TEST(statementToAClosedFile_failsAsBefore) {
    IoTest *t = ioTestNew("");
    Value f = argFile(t, 0);
    ioSetShared(t->io);
    ck_assert_int_eq(CALL1(t, BI_write_begin, f), 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, f, argI(1), argI(-1)), 1);
    ck_assert_int_eq(t->rt.error.code, IO_NOT_OPEN);
    ck_assert_int_eq(CALL3(t, BI_write_int, argI(0), argI(1), argI(IO_WIDTH_FIRST)), 1);
    ck_assert_int_eq(t->rt.error.code, IO_NOT_OPEN);
    ioTaskEnd(&t->rt);
    ioTestFree(t);
}
END_TEST

START_TEST(failedCommit_isReported) {
    IoTest *t = ioTestNew("");
    Value err = {.o = ioStdFile(&t->rt, 2)};
    ioSetShared(t->io);
    ck_assert_int_eq(CALL3(t, BI_write_int, err, argI(1), argI(IO_WIDTH_FIRST)), 0);
    t->failWriteAt = t->writes;
    t->failErrno = ENOSPC;
    ck_assert_int_eq(CALL1(t, BI_write_ln, err), 1);
    ck_assert_int_eq(t->rt.error.code, IO_DISK_WRITE);
    ck_assert_uint_eq(t->errorLength, 0);
    ck_assert_int_eq(CALL1(t, BI_write_ln, err), 0); /* the statement is over */
    ck_assert_uint_eq(t->errorLength, 1);
    ioTaskEnd(&t->rt);
    ioTestFree(t);
}
END_TEST

START_TEST(stderrStatement_isOneWrite) {
    IoTest *t = ioTestNew("");
    Value err = {.o = ioStdFile(&t->rt, 2)};
    ioSetShared(t->io);
    long before = t->writes;
    ck_assert_int_eq(CALL3(t, BI_write_int, err, argI(1), argI(IO_WIDTH_FIRST)), 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, err, argI(2), argI(10)), 0);
    ck_assert_int_eq(CALL1(t, BI_write_ln, err), 0);
    ck_assert_int_eq(t->writes - before, 1);
    ck_assert_uint_eq(t->errorLength, 12);
    ioTaskEnd(&t->rt);
    ioTestFree(t);
}
END_TEST

START_TEST(capturedTask_writesToItsBuffer) {
    IoTest *t = ioTestNew("");
    Obj *text;
    Value out = argOut(t);
    Value err = {.o = ioStdFile(&t->rt, 2)};
    IoCapture *capture = ioCaptureCreate(&t->hooks);
    ck_assert_ptr_nonnull(capture);
    ioSetShared(t->io);
    ck_assert_int_eq(ioCaptureText(&t->rt, capture, &text), 0);
    ck_assert_ptr_null(text);
    t->rt.capture = capture;
    ck_assert_int_eq(CALL3(t, BI_write_int, out, argI(1), argI(IO_WIDTH_FIRST)), 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, out, argI(2), argI(400)), 0);
    ck_assert_int_eq(CALL1(t, BI_write_ln, out), 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, err, argI(7), argI(-1)), 0);
    ck_assert_int_eq(CALL1(t, BI_f_flush, out), 0);
    t->rt.capture = NULL;
    ck_assert_int_eq(ioCaptureText(&t->rt, capture, &text), 0);
    t->R[0].o = text;
    ck_assert_int_eq(strLength((ObjString *)text), 401);
    ck_assert_int_eq(strBytes((ObjString *)text)[0], '1');
    ck_assert_int_eq(strBytes((ObjString *)text)[400], '2');
    expectOutput(t, "");
    ck_assert_uint_eq(t->errorLength, 1);
    ioCaptureFree(capture);
    ioTaskEnd(&t->rt);
    ioTestFree(t);
}
END_TEST

START_TEST(fileThatIsCollectedInItsStatement_livesUntilTheStatementEnds) {
    IoTest *t = ioTestNew("");
    Value f = argFile(t, 0);
    ioSetShared(t->io);
    ck_assert_int_eq(CALL2(t, BI_f_assign, f, argS(t, t->names[0])), 0);
    ck_assert_int_eq(CALL2(t, BI_f_rewrite, f, argI(0)), 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, f, argI(1), argI(IO_WIDTH_FIRST)), 0);
    t->files[0] = NULL;
    memset(t->R, 0, sizeof t->R);
    f.o = NULL;
    heapCollect(&t->rt);
    ioTaskUnwind(&t->rt);
    ioTaskEnd(&t->rt);
    ioTestFree(t);
}
END_TEST

static void *readBlocked(void *arg) {
    TaskTest *task = arg;
    taskCall(task, BI_read_int, task->file, argI(IO_LIST_FIRST), argI(0), argI(0));
    ioTaskEnd(&task->rt);
    return NULL;
}

static void *askBlocked(void *arg) {
    TaskTest *task = arg;
    taskCall(task, BI_eof, task->file, argI(0), argI(0), argI(0));
    ioTaskEnd(&task->rt);
    return NULL;
}

static void waitOutside(TaskTest *task) {
    while (__atomic_load_n(&task->outsideNow, __ATOMIC_SEQ_CST) == 0) sched_yield();
}

/* A named pipe without a writer's data: the reader blocks in the system, the other task for the
 * lock. Both are outside, a collection is possible, and the end of the program does not wait. */
START_TEST(blockedTasks_areOutside) {
    IoTest *t = ioTestNew("");
    static TaskTest reader, asker;
    Value f = argFile(t, 0);
    ck_assert_int_eq(mkfifo(t->names[0], 0600), 0);
    int keep = open(t->names[0], O_RDWR);
    ck_assert_int_ge(keep, 0);
    ck_assert_int_eq(CALL2(t, BI_f_assign, f, argS(t, t->names[0])), 0);
    ck_assert_int_eq(CALL2(t, BI_f_reset, f, argI(0)), 0);
    ioSetShared(t->io);
    taskInit(&reader, t, 0, f);
    taskInit(&asker, t, 1, f);
    ck_assert_int_eq(pthread_create(&reader.thread, NULL, readBlocked, &reader), 0);
    waitOutside(&reader);
    ck_assert_int_eq(pthread_create(&asker.thread, NULL, askBlocked, &asker), 0);
    waitOutside(&asker);
    heapCollect(&t->rt);
    ck_assert_int_eq(ioTestFinish(t), 0);
    ck_assert_int_eq(write(keep, "42 ", 3), 3);
    ck_assert_int_eq(pthread_join(reader.thread, NULL), 0);
    ck_assert_int_eq(pthread_join(asker.thread, NULL), 0);
    ck_assert_int_eq(reader.R[0].i, 42);
    ck_assert_int_eq(asker.R[0].i, 0);
    (void)close(keep);
    ioTestFree(t);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("io_shared");
    TCase *tc = tcase_create("shared");
    tcase_set_timeout(tc, 120);
    tcase_add_test(tc, statements_areWholeOnStandardOutput);
    tcase_add_test(tc, statements_areWholeInFilesAndThroughAliases);
    tcase_add_test(tc, reads_areWhole);
    tcase_add_test(tc, elements_areWhole);
    tcase_add_test(tc, files_surviveEverythingAtOnce);
    tcase_add_test(tc, nestedStatement_keepsTheOrder);
    tcase_add_test(tc, unwinding_putsWhatWasStaged);
    tcase_add_test(tc, otherOperations_seeWhatWasStaged);
    tcase_add_test(tc, statementToAClosedFile_failsAsBefore);
    tcase_add_test(tc, failedCommit_isReported);
    tcase_add_test(tc, stderrStatement_isOneWrite);
    tcase_add_test(tc, capturedTask_writesToItsBuffer);
    tcase_add_test(tc, fileThatIsCollectedInItsStatement_livesUntilTheStatementEnds);
    tcase_add_test(tc, blockedTasks_areOutside);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
