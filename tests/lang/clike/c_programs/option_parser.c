#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <stdbool.h>
#include <stdarg.h>
#include <errno.h>

typedef enum { OPT_FLAG, OPT_INT, OPT_STRING, OPT_DOUBLE } opt_kind;
typedef struct option_def {
    char short_name;
    const char *long_name;
    opt_kind kind;
    void *target;
    const char *help;
} option_def;

static char errbuf[256];
static void set_error(const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(errbuf, sizeof errbuf, fmt, ap);
    va_end(ap);
}
static bool store(const option_def *o, const char *value) {
    char *end;
    switch (o->kind) {
    case OPT_FLAG: *(bool *)o->target = true; return true;
    case OPT_INT: {
        errno = 0;
        long v = strtol(value, &end, 0);
        if (*end != '\0' || end == value) { set_error("bad integer '%s' for --%s", value, o->long_name); return false; }
        *(int *)o->target = (int)v;
        return true;
    }
    case OPT_DOUBLE: *(double *)o->target = strtod(value, &end); if (*end) { set_error("bad number '%s'", value); return false; } return true;
    case OPT_STRING: *(const char **)o->target = value; return true;
    }
    return false;
}
static const option_def *find_short(const option_def *t, char c) { for (; t->long_name; t++) if (t->short_name == c) return t; return NULL; }
static const option_def *find_long(const option_def *t, const char *s, size_t n) {
    for (; t->long_name; ++t) if (strlen(t->long_name) == n && !strncmp(t->long_name, s, n)) return t;
    return NULL;
}
static int parse(int argc, char **argv, const option_def *table) {
    int i = 1, out = 1;
    for (; i < argc; i++) {
        char *a = argv[i];
        if (a[0] != '-' || a[1] == '\0') { argv[out++] = a; continue; }
        if (strcmp(a, "--") == 0) { i++; break; }
        if (a[1] == '-') {
            char *eq = strchr(a + 2, '=');
            size_t n = eq ? (size_t)(eq - (a + 2)) : strlen(a + 2);
            const option_def *o = find_long(table, a + 2, n);
            if (!o) { set_error("unknown option %s", a); return -1; }
            const char *val = eq ? eq + 1 : NULL;
            if (o->kind != OPT_FLAG && !val) { if (++i >= argc) { set_error("--%s needs a value", o->long_name); return -1; } val = argv[i]; }
            if (!store(o, val)) return -1;
        } else {
            for (char *p = a + 1; *p; p++) {
                const option_def *o = find_short(table, *p);
                if (!o) { set_error("unknown option -%c", *p); return -1; }
                if (o->kind == OPT_FLAG) { store(o, NULL); continue; }
                const char *val = p[1] ? p + 1 : ++i < argc ? argv[i] : NULL;
                if (!val) { set_error("-%c needs a value", *p); return -1; }
                if (!store(o, val)) return -1;
                break;
            }
        }
    }
    while (i < argc) argv[out++] = argv[i++];
    return out;
}
static void run(int n, char **args) {
    bool verbose = false, all = false;
    int count = 1;
    double scale = 1.0;
    const char *name = "none";
    option_def table[] = {
        {'v', "verbose", OPT_FLAG, &verbose, "talk"}, {'a', "all", OPT_FLAG, &all, "everything"},
        {'n', "count", OPT_INT, &count, "how many"}, {'s', "scale", OPT_DOUBLE, &scale, "scale"},
        {'o', "output", OPT_STRING, &name, "file"}, {0}};
    int rest = parse(n, args, table);
    if (rest < 0) { printf("error: %s\n", errbuf); return; }
    printf("v=%d a=%d n=%d s=%.2f o=%s rest:", verbose, all, count, scale, name);
    for (int i = 1; i < rest; i++) printf(" %s", args[i]);
    putchar('\n');
}
#define RUN(...) do { char *av[] = {"prog", __VA_ARGS__}; run((int)(sizeof av / sizeof *av), av); } while (0)
int main(void) {
    RUN("-va", "file1", "-n", "5", "file2");
    RUN("--count=0x1F", "--scale", "2.5", "-oout.txt", "x");
    RUN("--count", "abc");
    RUN("-q");
    RUN("--nope=1");
    RUN("-n");
    RUN("a", "--", "-v", "--all");
    RUN("-vn7", "-s", "1e2", "-");
    return 0;
}
