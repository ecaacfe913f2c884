/* terminal.c: screen, colours and keys (pascal.md 15.8).
 *
 * Sequences (ECMA-48, xterm) go to standard output only if it is a terminal or PSCAL_FORCE_ANSI is 1.
 * Colours are a state of the program, not of the terminal: while they are not the ordinary ones, text
 * for standard output takes the slow path, which puts the attributes before it and resets them after
 * it. Everything that was changed is undone by ioTerminalRestore.
 *
 * Keys come through the buffer of standard input. The first key routine takes the terminal out of
 * line mode; the next ordinary read, exec and the end of the program put it back. If a signal kills
 * the process meanwhile, a handler does. */
#include "runtime/io/terminal.h"

#include "runtime/builtins/builtins.h"
#include "runtime/fmt/fmt.h"
#include "runtime/io/io_internal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { SEQUENCE_MAX = 128, COLUMNS_DEFAULT = 80, ROWS_DEFAULT = 24, REPLY_MS = 300, LINES_MAX = 1000 };
enum { BLINK_BIT = 128, BRIGHT_BIT = 8, COLOR_MAX = 255 };

/* Order of the PC's colours in ECMA-48. */
static const uint8_t ansiColor[8] = {0, 4, 2, 6, 1, 5, 3, 7};

/* ---- undoing, also from a signal handler ----------------------------------------------------- */

typedef struct RawGuard {
    struct termios saved;
    volatile sig_atomic_t isRaw;
} RawGuard;
static RawGuard rawGuard; /* see docs/globals.md */

static const int guardedSignals[] = {SIGTERM, SIGHUP, SIGQUIT};

static void onFatalSignal(int number) {
    if (rawGuard.isRaw != 0) (void)tcsetattr(STDIN_FILENO, TCSANOW, &rawGuard.saved);
    (void)signal(number, SIG_DFL);
    (void)raise(number);
}

static void guardSignals(bool isOn) {
    for (size_t i = 0; i < sizeof guardedSignals / sizeof guardedSignals[0]; i++) {
        struct sigaction now;
        if (sigaction(guardedSignals[i], NULL, &now) != 0) continue;
        bool isOurs = now.sa_handler == onFatalSignal;
        if (isOn ? now.sa_handler != SIG_DFL : !isOurs) continue; /* somebody else's */
        memset(&now, 0, sizeof now);
        now.sa_handler = isOn ? onFatalSignal : SIG_DFL;
        (void)sigaction(guardedSignals[i], &now, NULL);
    }
}

void ioTerminalCooked(IoState *io) {
    Terminal *t = &io->terminal;
    if (!t->isRaw) return;
    rawGuard.isRaw = 0;
    guardSignals(false);
    (void)tcsetattr(STDIN_FILENO, TCSADRAIN, &t->saved);
    t->isRaw = false;
}

static void makeRaw(IoState *io) {
    Terminal *t = &io->terminal;
    if (t->isRaw || io->standard[FILE_STDIN].fd != STDIN_FILENO) return;
    if (tcgetattr(STDIN_FILENO, &t->saved) != 0) return; /* no terminal */
    assert(!t->isRaw && rawGuard.isRaw == 0);
    struct termios raw = t->saved;
    raw.c_lflag &= (tcflag_t) ~(tcflag_t)(ICANON | ECHO);
    raw.c_iflag &= (tcflag_t) ~(tcflag_t)(ICRNL | IXON);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    rawGuard.saved = t->saved;
    guardSignals(true);
    rawGuard.isRaw = 1;
    t->isRaw = tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0;
    if (!t->isRaw) {
        rawGuard.isRaw = 0;
        guardSignals(false);
    }
}

/* ---- sequences ------------------------------------------------------------------------------- */

void ioTerminalInit(IoState *io) {
    io->terminal = (Terminal){.attr = ATTR_DEFAULT, .palette = {PALETTE_NONE, PALETTE_NONE}};
}

static bool isActive(IoState *io) {
    Terminal *t = &io->terminal;
    if (!t->isKnown) {
        const char *force = io->hooks->getenv(io->hooks->user, "PSCAL_FORCE_ANSI");
        bool isForced = force != NULL && strcmp(force, "1") == 0;
        t->isActive = isForced || systemIsTerminal(io->hooks, STDOUT_FILENO);
        t->isKnown = true;
    }
    return t->isActive && io->standard[FILE_STDOUT].fd == STDOUT_FILENO;
}

/* Sends a sequence; nothing visible without a terminal or from a captured task. */
static int send(Rt *rt, const char *sequence, size_t n) {
    assert(n > 0 && n < SEQUENCE_MAX * 64);
    if (rt->capture != NULL || !isActive(rt->io)) return 0;
    File *output = &rt->io->standard[FILE_STDOUT];
    File *target = output;
    if (rt->io->isShared && (target = ioLockFile(rt, output)) == NULL) return 1;
    IoOutcome outcome = fileCheckWrite(rt, target);
    if (outcome == IO_GO) outcome = filePut(rt, target, sequence, n);
    if (rt->io->isShared) ioUnlockFile(output, target);
    return outcome == IO_RAISED;
}

static int PRINTF_LIKE(2, 3) sendFormat(Rt *rt, const char *format, ...) {
    char text[SEQUENCE_MAX];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    assert(n > 0 && n < SEQUENCE_MAX);
    return send(rt, text, (size_t)n);
}

static bool isOrdinary(const Terminal *t) {
    return t->attr == ATTR_DEFAULT && !t->isBold && !t->isDim && !t->isUnderlined && !t->isInverse &&
           t->palette[0] == PALETTE_NONE && t->palette[1] == PALETTE_NONE;
}

bool ioTerminalIsStyled(Rt *rt, const File *f) {
    assert(f == NULL || f->io == rt->io);
    return f == &rt->io->standard[FILE_STDOUT] && !isOrdinary(&rt->io->terminal) && isActive(rt->io);
}

/* Appends a parameter of the sequence. */
static size_t addStyle(char out[IO_STYLE_MAX], size_t n, const char *prefix, unsigned value) {
    size_t length = strlen(prefix);
    assert(n + length + FMT_INT_MAX + 1 < IO_STYLE_MAX);
    memcpy(out + n, prefix, length);
    n += length;
    n += fmtUint(out + n, value);
    out[n] = ';';
    return n + 1;
}

size_t ioTerminalStyle(IoState *io, char out[IO_STYLE_MAX]) {
    const Terminal *t = &io->terminal;
    unsigned fore = t->attr & 15;
    unsigned back = t->attr >> 4 & 7;
    size_t n = 2;
    memcpy(out, "\033[", 2);
    if (t->isBold) n = addStyle(out, n, "", 1);
    if (t->isDim) n = addStyle(out, n, "", 2);
    if (t->isUnderlined) n = addStyle(out, n, "", 4);
    if ((t->attr & BLINK_BIT) != 0) n = addStyle(out, n, "", 5);
    if (t->isInverse) n = addStyle(out, n, "", 7);
    if (t->palette[0] != PALETTE_NONE) {
        n = addStyle(out, n, "38;5;", (unsigned)t->palette[0]);
    } else if (fore != ATTR_DEFAULT) {
        n = addStyle(out, n, "", (fore >= BRIGHT_BIT ? 90u : 30u) + ansiColor[fore & 7]);
    }
    if (t->palette[1] != PALETTE_NONE) {
        n = addStyle(out, n, "48;5;", (unsigned)t->palette[1]);
    } else if (back != 0) {
        n = addStyle(out, n, "", 40u + ansiColor[back]);
    }
    assert(n > 2 && out[n - 1] == ';'); /* isOrdinary: there is at least one */
    out[n - 1] = 'm';
    return n;
}

/* The attributes have changed: write items must look at them, or need not any more. */
static int setAttributes(IoState *io) {
    io->isGated = io->isShared || !isOrdinary(&io->terminal);
    return 0;
}

void ioTerminalRestore(IoState *io) {
    Terminal *t = &io->terminal;
    File *output = &io->standard[FILE_STDOUT];
    char text[SEQUENCE_MAX];
    int n = 0;
    ioTerminalCooked(io);
    if (!t->isActive || !output->isOpen || output->fd != STDOUT_FILENO) return;
    if (t->right != 0) n += snprintf(text + n, sizeof text - (size_t)n, "\0337\033[r\0338");
    if (t->isBackgroundSet) n += snprintf(text + n, sizeof text - (size_t)n, "\033]111\a");
    if (t->screens > 0) n += snprintf(text + n, sizeof text - (size_t)n, "\033[?1049l");
    if (t->isCursorHidden) n += snprintf(text + n, sizeof text - (size_t)n, "\033[?25h");
    t->right = t->screens = 0;
    t->isBackgroundSet = t->isCursorHidden = false;
    if (n > 0) filePutQuietly(output, text, (size_t)n);
}

/* ---- screen ---------------------------------------------------------------------------------- */

static void screenSize(const IoState *io, int *columns, int *rows) {
    struct winsize size = {0};
    assert(columns != NULL && rows != NULL);
    bool isKnown = io->standard[FILE_STDOUT].fd == STDOUT_FILENO &&
                   ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0;
    *columns = isKnown ? size.ws_col : COLUMNS_DEFAULT;
    *rows = isKnown ? size.ws_row : ROWS_DEFAULT;
}

int termSize(Rt *rt, Value *R) {
    int columns, rows;
    screenSize(rt->io, &columns, &rows);
    R[0].i = R[0].i == 0 ? columns : rows;
    return 0;
}

/* Sends a sequence in the present colours (a terminal fills what it clears with the background). */
static int sendStyled(Rt *rt, const char *sequence, size_t n) {
    char text[IO_STYLE_MAX];
    if (isOrdinary(&rt->io->terminal)) return send(rt, sequence, n);
    size_t m = ioTerminalStyle(rt->io, text);
    if (send(rt, text, m) != 0 || send(rt, sequence, n) != 0) return 1;
    return send(rt, IO_STYLE_RESET, strlen(IO_STYLE_RESET));
}

static int clearWindow(Rt *rt) {
    const Terminal *t = &rt->io->terminal;
    char text[SEQUENCE_MAX];
    assert(t->right >= t->left && t->bottom >= t->top && t->bottom <= LINES_MAX);
    int width = t->right - t->left + 1;
    for (int y = t->top; y <= t->bottom; y++) {
        int n = snprintf(text, sizeof text, "\033[%d;%dH\033[%dX", y, t->left, width);
        if (sendStyled(rt, text, (size_t)n) != 0) return 1;
    }
    return sendFormat(rt, "\033[%d;%dH", t->top, t->left);
}

int termClear(Rt *rt, Value *R) {
    static const char whole[] = "\033[2J\033[H";
    (void)R;
    if (rt->io->terminal.right != 0) return clearWindow(rt);
    return sendStyled(rt, whole, sizeof whole - 1);
}

static const Terminal *windowOf(const Rt *rt, int *left, int *top, int *width, int *height) {
    const Terminal *t = &rt->io->terminal;
    screenSize(rt->io, width, height);
    *left = *top = 1;
    if (t->right == 0) return t;
    *left = t->left;
    *top = t->top;
    *width = t->right - t->left + 1;
    *height = t->bottom - t->top + 1;
    return t;
}

int termGoto(Rt *rt, Value *R) {
    int left, top, width, height;
    int64_t x = R[0].i;
    int64_t y = R[1].i;
    const Terminal *t = windowOf(rt, &left, &top, &width, &height);
    bool isInside = x >= 1 && y >= 1 && x <= INT16_MAX && y <= INT16_MAX &&
                    (t->right == 0 || (x <= width && y <= height));
    if (!isInside) return 0;
    return sendFormat(rt, "\033[%d;%dH", top - 1 + (int)y, left - 1 + (int)x);
}

int termWindow(Rt *rt, Value *R) {
    Terminal *t = &rt->io->terminal;
    int columns, rows;
    screenSize(rt->io, &columns, &rows);
    bool isSane = R[0].i >= 1 && R[1].i >= 1 && R[0].i <= R[2].i && R[1].i <= R[3].i &&
                  R[2].i <= LINES_MAX && R[3].i <= LINES_MAX;
    if (!isSane) return 0;
    bool isWhole = R[0].i == 1 && R[1].i == 1 && R[2].i >= columns && R[3].i >= rows;
    t->left = (int)R[0].i;
    t->top = (int)R[1].i;
    t->right = isWhole ? 0 : (int)R[2].i;
    t->bottom = (int)R[3].i;
    if (isWhole) return sendFormat(rt, "\033[r\033[H");
    return sendFormat(rt, "\033[%d;%dr\033[%d;%dH", t->top, t->bottom, t->top, t->left);
}

/* Operations that are one fixed sequence; numbered in the order of builtins.def. */
typedef enum TermOp {
    TERM_CLREOL, TERM_INSLINE, TERM_DELLINE, TERM_BEEP, TERM_HIDE, TERM_SHOW, TERM_SAVE, TERM_RESTORE,
    TERM_OP_COUNT
} TermOp;

int termOperation(Rt *rt, Value *R) {
    static const char *const sequences[TERM_OP_COUNT] = {"\033[K", "\033[L", "\033[M", "\a",
                                                         "\033[?25l", "\033[?25h", "\0337", "\0338"};
    uint64_t op = R[0].u;
    if (op >= TERM_OP_COUNT) return rtRaise(rt, RTE_BUILTIN, "unknown terminal operation");
    if (op == TERM_HIDE || op == TERM_SHOW) rt->io->terminal.isCursorHidden = op == TERM_HIDE;
    if (op <= TERM_DELLINE) return sendStyled(rt, sequences[op], strlen(sequences[op]));
    return send(rt, sequences[op], strlen(sequences[op]));
}

int termScreen(Rt *rt, Value *R) {
    Terminal *t = &rt->io->terminal;
    if (R[0].i > 0) return t->screens++ == 0 ? sendFormat(rt, "\033[?1049h\033[2J\033[H") : termClear(rt, R);
    assert(t->screens >= 0);
    if (t->screens == 0) return 0;
    return --t->screens == 0 ? sendFormat(rt, "\033[?1049l") : 0;
}

/* ---- colours --------------------------------------------------------------------------------- */

int termColor(Rt *rt, Value *R) {
    Terminal *t = &rt->io->terminal;
    uint64_t color = R[0].u;
    bool isBack = R[1].i != 0;
    if (R[2].i != 0) {
        t->palette[isBack] = (int)(color & COLOR_MAX);
        return setAttributes(rt->io);
    }
    t->palette[isBack] = PALETTE_NONE;
    if (isBack) {
        t->attr = (uint8_t)((t->attr & 0x8f) | (color & 7) << 4);
    } else {
        t->attr = (uint8_t)((t->attr & 0x70) | (color & 15) | (color & BLINK_BIT));
    }
    return setAttributes(rt->io);
}

/* The PC's colours as they look. */
int termBackground(Rt *rt, Value *R) {
    static const char *const rgb[16] = {"000000", "0000aa", "00aa00", "00aaaa", "aa0000", "aa00aa",
                                        "aa5500", "aaaaaa", "555555", "5555ff", "55ff55", "55ffff",
                                        "ff5555", "ff55ff", "ffff55", "ffffff"};
    rt->io->terminal.isBackgroundSet = true;
    return sendFormat(rt, "\033]11;#%s\a", rgb[R[0].u & 15]);
}

/* Attributes of text; numbered in the order of builtins.def. */
typedef enum TermAttribute { ATTR_HIGH, ATTR_LOW, ATTR_NORMAL, ATTR_BLINK, ATTR_UNDERLINE, ATTR_INVERT } TermAttribute;

int termAttribute(Rt *rt, Value *R) {
    Terminal *t = &rt->io->terminal;
    switch (R[0].i) {
    case ATTR_HIGH:
        t->isBold = true;
        t->isDim = false;
        break;
    case ATTR_LOW:
        t->isDim = true;
        t->isBold = false;
        break;
    case ATTR_NORMAL:
        t->attr = ATTR_DEFAULT;
        t->isBold = t->isDim = t->isUnderlined = t->isInverse = false;
        t->palette[0] = t->palette[1] = PALETTE_NONE;
        break;
    case ATTR_BLINK: t->attr |= BLINK_BIT; break;
    case ATTR_UNDERLINE: t->isUnderlined = true; break;
    case ATTR_INVERT: t->isInverse = true; break;
    default: return rtRaise(rt, RTE_BUILTIN, "unknown text attribute");
    }
    return setAttributes(rt->io);
}

int termGetAttr(Rt *rt, Value *R) {
    R[0].i = rt->io->terminal.attr;
    return 0;
}

int termSetAttr(Rt *rt, Value *R) {
    Terminal *t = &rt->io->terminal;
    t->attr = (uint8_t)R[0].u;
    t->palette[0] = t->palette[1] = PALETTE_NONE;
    return setAttributes(rt->io);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static int64_t unread(const File *in) {
    assert(in->rcur <= in->rlim && in->wcur == NULL);
    return in->rlim - in->rcur;
}

/* More input without line editing: > 0 bytes, 0 end of input, -1 error raised. */
static int64_t fillKeys(Rt *rt, File *in) {
    rt->io->terminal.isReadingKey = true;
    assert(in->fd == STDIN_FILENO || in->isStandard);
    int64_t n = fileFill(rt, in);
    rt->io->terminal.isReadingKey = false;
    return n;
}

/* Standard input is open for reading; the outcome of builtins that give `none` if it is not. */
static bool beginKeys(Rt *rt, File **in) {
    *in = &rt->io->standard[FILE_STDIN];
    if (!(*in)->isOpen || !(*in)->canRead) return false;
    makeRaw(rt->io);
    return fileStartRead(rt, *in) == IO_GO;
}

static bool hasInput(Rt *rt, const File *in) {
    if (unread(in) > 0) return true;
    struct pollfd waiter = {.fd = in->fd, .events = POLLIN, .revents = 0};
    ioFlushOutput(rt);
    return !in->isEof && poll(&waiter, 1, 0) > 0;
}

static int keyPressed(Rt *rt, Value *R) {
    File *in;
    R[0].i = 0;
    if (beginKeys(rt, &in)) R[0].i = hasInput(rt, in);
    return rt->error.code != RT_OK;
}

static int takeKey(Rt *rt, Value *R, const File *source) {
    File *in = &rt->io->standard[FILE_STDIN];
    assert(source == in);
    if (unread(in) == 0 && fillKeys(rt, in) < 0) return 1;
    R[0].i = unread(in) > 0 ? *in->rcur++ : 0;
    return 0;
}

static int readKey(Rt *rt, Value *R) {
    File *in;
    R[0].i = 0;
    if (!beginKeys(rt, &in)) return rt->error.code != RT_OK;
    return takeKey(rt, R, in);
}

static int pollKey(Rt *rt, Value *R) {
    File *in;
    R[0].i = 0;
    if (!beginKeys(rt, &in)) return rt->error.code != RT_OK;
    return hasInput(rt, in) ? takeKey(rt, R, in) : 0;
}

/* Takes a report ESC [ row ; column R out of the unread input. 0: not complete yet. */
static bool takeReport(File *in, int *x, int *y) {
    for (uint8_t *p = in->rcur; in->rlim - p >= 6; p++) {
        int used = 0;
        char text[32];
        size_t n = (size_t)(in->rlim - p) < sizeof text - 1 ? (size_t)(in->rlim - p) : sizeof text - 1;
        if (p[0] != 27 || p[1] != '[') continue;
        memcpy(text, p, n);
        text[n] = '\0';
        if (sscanf(text, "\033[%d;%dR%n", y, x, &used) != 2 || used == 0) continue;
        memmove(p, p + used, (size_t)(in->rlim - p - used));
        in->rlim -= used;
        return true;
    }
    return false;
}

/* Asks the terminal; keys typed meanwhile stay in the buffer. */
static int askPosition(Rt *rt, int *x, int *y) {
    static const char question[] = "\033[6n";
    File *in;
    if (!isActive(rt->io) || !systemIsTerminal(rt->hooks, STDIN_FILENO) ||
        !systemIsTerminal(rt->hooks, STDOUT_FILENO)) return 0;
    if (!beginKeys(rt, &in)) return rt->error.code != RT_OK;
    if (send(rt, question, sizeof question - 1) != 0) return 1;
    ioFlushOutput(rt);
    for (;;) {
        struct pollfd waiter = {.fd = in->fd, .events = POLLIN, .revents = 0};
        rtBlockBegin(rt);
        int ready = poll(&waiter, 1, REPLY_MS);
        rtBlockEnd(rt);
        if (ready <= 0) return 0; /* a terminal that does not answer */
        int64_t n = fillKeys(rt, in);
        if (n < 0) return 1;
        if (n == 0 || takeReport(in, x, y)) return 0;
    }
}

static int where(Rt *rt, Value *R) {
    bool wantsRow = R[1].i != 0;
    int left, top, width, height;
    int x = 0;
    int y = 0;
    (void)windowOf(rt, &left, &top, &width, &height);
    if (askPosition(rt, &x, &y) != 0) return 1;
    int64_t column = x >= left ? x - left + 1 : 1;
    int64_t row = y >= top ? y - top + 1 : 1;
    R[0].i = wantsRow ? row : column;
    return 0;
}

/* Key routines are builtins of standard input. */
static int onInput(Rt *rt, Value *R, int (*body)(Rt *rt, Value *R)) {
    if (!rt->io->isShared) return body(rt, R);
    R[0].o = ioStdFile(rt, FILE_STDIN);
    return ioUnderLock(rt, R, body);
}

int termKeyPressed(Rt *rt, Value *R) { return onInput(rt, R, keyPressed); }
int termReadKey(Rt *rt, Value *R) { return onInput(rt, R, readKey); }
int termPollKey(Rt *rt, Value *R) { return onInput(rt, R, pollKey); }
int termWhere(Rt *rt, Value *R) {
    R[1] = R[0];
    return onInput(rt, R, where);
}
