/* trimming, splitting, strtol, sscanf, bsearch */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <errno.h>
#include <limits.h>
static char *trim(char *s) {
    while (isspace((unsigned char)*s))
        s++;
    if (!*s) return s;
    char *e = s + strlen(s) - 1;
    while (e > s && isspace((unsigned char)*e))
        *e-- = '\0';
    return s;
}
static int split(char *line, char *argv[], int max) {
    int n = 0;
    char *save, *t = strtok_r(line, " \t\n", &save);
    while (t && n < max - 1) {
        argv[n++] = t;
        t = strtok_r(NULL, " \t\n", &save);
    }
    argv[n] = NULL;
    return n;
}
struct kv {
    char key[32];
    char *value;
};
static int parse_ini(const char *text, struct kv *out, int max) {
    char *copy = strdup(text), *p = copy, *line;
    int n = 0;
    char section[32] = "";
    while ((line = strsep(&p, "\n")) != NULL && n < max) {
        line = trim(line);
        if (*line == '\0' || *line == ';' || *line == '#') continue;
        if (*line == '[') {
            char *e = strchr(line, ']');
            if (e) {
                *e = 0;
                snprintf(section, sizeof section, "%s", line + 1);
            }
            continue;
        }
        char *eq = strchr(line, '=');
        if (!eq) {
            fprintf(stderr, "bad\n");
            continue;
        }
        *eq = 0;
        snprintf(out[n].key, sizeof out[n].key, "%s.%s", section, trim(line));
        out[n].value = strdup(trim(eq + 1));
        n++;
    }
    free(copy);
    return n;
}
static int cmpkv(const void *a, const void *b) {
    return strcmp(((const struct kv *)a)->key, ((const struct kv *)b)->key);
}
static long parse(const char *s, int base, const char **why) {
    char *end;
    errno = 0;
    long v = strtol(s, &end, base);
    *why = end == s ? "none" : *end ? end : errno == ERANGE ? "range" : "ok";
    return v;
}
static char *replace_all(const char *s, const char *from, const char *to) {
    size_t n = 0, fl = strlen(from), tl = strlen(to);
    const char *p;
    for (p = s; (p = strstr(p, from)); p += fl)
        n++;
    char *r = malloc(strlen(s) + n * (tl - fl) + 1), *w = r;
    while ((p = strstr(s, from))) {
        memcpy(w, s, p - s);
        w += p - s;
        memcpy(w, to, tl);
        w += tl;
        s = p + fl;
    }
    strcpy(w, s);
    return r;
}
static int wildcard(const char *p, const char *s) {
    for (; *p; p++, s++) {
        if (*p == '*') {
            while (*p == '*')
                p++;
            if (!*p) return 1;
            for (; *s; s++)
                if (wildcard(p, s)) return 1;
            return 0;
        }
        if (*s == 0 || (*p != '?' && *p != *s)) return 0;
    }
    return *s == 0;
}
static void url_decode(char *s) {
    char *w = s;
    unsigned v;
    for (; *s; s++) {
        if (*s == '+')
            *w++ = ' ';
        else if (*s == '%' && sscanf(s + 1, "%2x", &v) == 1) {
            *w++ = (char)v;
            s += 2;
        } else
            *w++ = *s;
    }
    *w = 0;
}
int main(void) {
    char line[] = "  cmd  -v\tfile.txt   out \n", *argv[8];
    int n = split(line, argv, 8);
    for (int i = 0; i < n; i++)
        printf("[%s]", argv[i]);
    printf(" %d\n", n);
    struct kv kv[10];
    n = parse_ini("; c\n[net]\nhost = example.org \n port=80\n\n[user]\n name = Ann Lee\n", kv, 10);
    qsort(kv, n, sizeof kv[0], cmpkv);
    for (int i = 0; i < n; i++)
        printf("%s -> '%s'\n", kv[i].key, kv[i].value);
    struct kv key;
    strcpy(key.key, "net.port");
    struct kv *f = bsearch(&key, kv, n, sizeof *kv, cmpkv);
    printf("%s\n", f ? f->value : "?");
    const char *tests[] = {"42", "-0x1F", "077", "99999999999999999999", "12abc", "", "  +5", "0b1", "z"}, *why;
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        long v = parse(tests[i], 0, &why);
        printf("%s=%ld(%s) ", tests[i], v, why);
    }
    printf("\n%ld %lu\n", strtol("zz", NULL, 36), strtoul("-1", NULL, 10));
    char *r = replace_all("the cat sat on the mat", "the", "THAT");
    puts(r);
    free(r);
    r = replace_all("aaa", "a", "");
    printf("<%s>\n", r);
    free(r);
    printf("%d%d%d%d\n", wildcard("*.c", "main.c"), wildcard("m??n.*", "main.c"), wildcard("*a*b", "xxaybz"), wildcard("", ""));
    char u[] = "a%20b+c%2Fd%zz";
    url_decode(u);
    puts(u);
    int d, m, y;
    char mon[10];
    double x;
    n = sscanf("12-Mar-2024 3.5e2", "%d-%3[A-Za-z]-%d %lf", &d, mon, &y, &x);
    printf("%d %d %s %d %g\n", n, d, mon, y, x);
    n = sscanf("key: value rest", " %[^:]: %s%n", mon, u, &m);
    printf("%d %s %s %d\n", n, mon, u, m);
    n = sscanf("10,20,,30", "%d,%d,%d", &d, &m, &y);
    printf("%d %d %d\n", n, d, m);
    printf("%s %s\n", strpbrk("hello world", "ow"), strrchr("a/b/c", '/'));
    printf("%zu %zu\n", strspn("12345abc", "0123456789"), strcspn("hello", "l"));
    char buf[20];
    strncpy(buf, "abcdefghij", 5);
    buf[5] = 0;
    strncat(buf, "XYZ123", 3);
    puts(buf);
    printf("%d %d\n", strncmp("abc", "abd", 2), strcmp("b", "a") > 0);
    memmove(buf + 2, buf, 5);
    printf("%.8s\n", buf);
    printf("%s\n", (char *)memchr("find me", 'm', 7));
    char *tok = strtok(strcpy(line, "a,b;;c"), ",;");
    while (tok) {
        printf("%s|", tok);
        tok = strtok(NULL, ",;");
    }
    puts("");
    for (const char *s = "Hello, World 123!"; *s; s++)
        putchar(isupper(*s) ? tolower(*s) : islower(*s) ? toupper(*s) : isdigit(*s) ? '#' : ispunct(*s) ? '.' : *s);
    puts("");
    printf("%s\n", strerror(ENOENT));
    if (fopen("/nonexistent/file", "r") == NULL) printf("%d %s\n", errno == ENOENT, strerror(errno));
    for (int i = 0; i < 3; i++)
        free(kv[i].value);
    return 0;
}
