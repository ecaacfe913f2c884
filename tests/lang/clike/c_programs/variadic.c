#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdarg.h>
/* text formatter with own printf, variadic callbacks, error codes */
static int out_count;
static void emit(char c) {
    putchar(c);
    out_count++;
}
static void put_num(unsigned long v, int base, int width, char pad, int upper) {
    char buf[65];
    int n = 0;
    const char *digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    do buf[n++] = digits[v % base];
    while (v /= base);
    while (n < width) buf[n++] = pad;
    while (n) emit(buf[--n]);
}
static int my_printf(const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    out_count = 0;
    for (; *fmt; fmt++) {
        if (*fmt != '%') {
            emit(*fmt);
            continue;
        }
        char pad = ' ';
        int width = 0;
        if (*++fmt == '0') {
            pad = '0';
            fmt++;
        }
        while (*fmt >= '0' && *fmt <= '9') width = width * 10 + (*fmt++ - '0');
        switch (*fmt) {
        case 'd': {
            int v = va_arg(ap, int);
            if (v < 0) {
                emit('-');
                v = -v;
            }
            put_num(v, 10, width, pad, 0);
            break;
        }
        case 'u': put_num(va_arg(ap, unsigned), 10, width, pad, 0); break;
        case 'x': put_num(va_arg(ap, unsigned), 16, width, pad, 0); break;
        case 'X': put_num(va_arg(ap, unsigned int), 16, width, pad, 1); break;
        case 'b': put_num(va_arg(ap, unsigned), 2, width, pad, 0); break;
        case 's': {
            const char *s = va_arg(ap, const char *);
            while (*s) emit(*s++);
            break;
        }
        case 'c': emit((char)va_arg(ap, int)); break;
        case 'f': {
            double d = va_arg(ap, double);
            long w = (long)d;
            put_num(w, 10, 0, ' ', 0);
            emit('.');
            put_num((unsigned long)((d - w) * 1000 + 0.5), 10, 3, '0', 0);
            break;
        }
        case 'l':
            if (fmt[1] == 'd') {
                fmt++;
                put_num(va_arg(ap, long), 10, width, pad, 0);
            }
            break;
        case '%': emit('%'); break;
        default: emit('?');
        }
    }
    va_end(ap);
    return out_count;
}
static int max_of(int n, ...) {
    va_list ap;
    va_start(ap, n);
    int m = va_arg(ap, int);
    while (--n > 0) {
        int v = va_arg(ap, int);
        if (v > m) m = v;
    }
    va_end(ap);
    return m;
}
static char *join(const char *sep, ...) {
    va_list ap;
    size_t len = 0;
    const char *s;
    va_start(ap, sep);
    while ((s = va_arg(ap, const char *)) != NULL) len += strlen(s) + strlen(sep);
    va_end(ap);
    char *out = calloc(len + 1, 1);
    va_start(ap, sep);
    for (int i = 0; (s = va_arg(ap, const char *)); i++) {
        if (i) strcat(out, sep);
        strcat(out, s);
    }
    va_end(ap);
    return out;
}
typedef enum { LOG_DEBUG, LOG_INFO, LOG_ERROR } Level;
static void vlog(Level l, const char *file, int line, const char *fmt, va_list ap) {
    static const char *n[] = {"DEBUG", "INFO", "ERROR"};
    char buf[128];
    int k = vsnprintf(buf, sizeof buf, fmt, ap);
    printf("[%-5s] %s:%d %s (%d)\n", n[l], file, line, buf, k);
}
static void log_at(Level l, const char *file, int line, const char *fmt, ...) {
    if (l < LOG_INFO) return;
    va_list ap;
    va_start(ap, fmt);
    vlog(l, file, line, fmt, ap);
    va_end(ap);
}
#define LOG(l, ...) log_at(l, "file.c", 42, __VA_ARGS__)
static void die(const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    vfprintf(stdout, fmt, ap);
    va_end(ap);
    fputc('\n', stdout);
    exit(7);
}
typedef int (*varfn)(int, ...);
static void wrap(char *text, int width) {
    int col = 0;
    for (char *w = strtok(text, " "); w; w = strtok(NULL, " ")) {
        int len = strlen(w);
        if (col && col + 1 + len > width) {
            putchar('\n');
            col = 0;
        }
        if (col) {
            putchar(' ');
            col++;
        }
        printf("%s", w);
        col += len;
    }
    putchar('\n');
}
int main(void) {
    int n =
        my_printf("%d %05d %x %X %b %s %c %f %ld%%\n", -42, 42, 255u, 48879u, 10u, "str", 'z', 3.14159, 123456789012L);
    printf("%d\n", n);
    printf("%d %d\n", max_of(3, 5, 9, 2), max_of(1, -4));
    char *j = join(", ", "a", "bc", "def", NULL);
    printf("%s\n", j);
    free(j);
    LOG(LOG_DEBUG, "hidden %d", 1);
    LOG(LOG_INFO, "x=%d y=%.2f s=%s", 3, 2.5, "t");
    LOG(LOG_ERROR, "plain");
    varfn f = max_of;
    printf("%d\n", f(2, 3, 8));
    char t[] = "the quick brown fox jumps over the lazy dog and runs far away from here";
    wrap(t, 20);
    char small[8];
    int need = snprintf(small, sizeof small, "%s-%d", "abcdefgh", 123);
    printf("%s %d\n", small, need);
    die("fatal: %s (%d)", "bye", 3);
    return 0;
}
