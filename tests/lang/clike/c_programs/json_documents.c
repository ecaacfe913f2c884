#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <stdbool.h>
/* JSON */
typedef enum { J_NULL, J_BOOL, J_NUM, J_STR, J_ARR, J_OBJ } JType;
typedef struct JSON {
    JType type;
    char *key;
    union {
        bool b;
        double n;
        char *s;
        struct {
            struct JSON **v;
            size_t len, cap;
        } a;
    } as;
} JSON;
typedef struct {
    const char *p;
    const char *start;
    char err[64];
} P;
static JSON *value(P *p);
static void *xmalloc(size_t n) {
    void *m = malloc(n);
    if (!m) {
        fputs("oom\n", stderr);
        abort();
    }
    return m;
}
static void skip(P *p) {
    while (isspace((unsigned char)*p->p))
        ++p->p;
}
static JSON *fail(P *p, const char *m) {
    if (!p->err[0])
        snprintf(p->err, sizeof p->err, "%s at %d", m, (int)(p->p - p->start));
    return NULL;
}
static JSON *new_json(JType t) {
    JSON *j = xmalloc(sizeof *j);
    memset(j, 0, sizeof *j);
    j->type = t;
    return j;
}
static char *string(P *p) {
    if (*p->p != '"') {
        fail(p, "expected string");
        return NULL;
    }
    p->p++;
    size_t cap = 8, n = 0;
    char *b = xmalloc(cap);
    while (*p->p && *p->p != '"') {
        char c = *p->p++;
        if (c == '\\') {
            c = *p->p++;
            switch (c) {
            case 'n':
                c = '\n';
                break;
            case 't':
                c = '\t';
                break;
            case 'u': {
                unsigned u = 0;
                for (int i = 0; i < 4; i++) {
                    char h = *p->p++;
                    u = u * 16 + (isdigit((unsigned char)h) ? h - '0' : tolower((unsigned char)h) - 'a' + 10);
                }
                c = u < 128 ? (char)u : '?';
                break;
            }
            case '"':
            case '\\':
            case '/':
                break;
            default:
                fail(p, "bad escape");
            }
        }
        if (n + 2 > cap)
            b = realloc(b, cap *= 2);
        b[n++] = c;
    }
    if (*p->p != '"') {
        free(b);
        fail(p, "unterminated string");
        return NULL;
    }
    p->p++;
    b[n] = '\0';
    return b;
}
static void append(JSON *a, JSON *x) {
    if (a->as.a.len == a->as.a.cap) {
        a->as.a.cap = a->as.a.cap ? a->as.a.cap * 2 : 4;
        a->as.a.v = realloc(a->as.a.v, a->as.a.cap * sizeof(JSON *));
    }
    a->as.a.v[a->as.a.len++] = x;
}
static JSON *list(P *p, JType t, char end) {
    JSON *j = new_json(t);
    p->p++;
    skip(p);
    if (*p->p == end) {
        p->p++;
        return j;
    }
    for (;;) {
        char *key = NULL;
        skip(p);
        if (t == J_OBJ) {
            key = string(p);
            if (!key)
                return NULL;
            skip(p);
            if (*p->p++ != ':')
                return fail(p, "expected :");
        }
        JSON *v = value(p);
        if (!v)
            return NULL;
        v->key = key;
        append(j, v);
        skip(p);
        if (*p->p == ',') {
            p->p++;
            continue;
        }
        if (*p->p == end) {
            p->p++;
            return j;
        }
        return fail(p, end == ']' ? "expected , or ]" : "expected , or }");
    }
}
static JSON *value(P *p) {
    skip(p);
    switch (*p->p) {
    case '{':
        return list(p, J_OBJ, '}');
    case '[':
        return list(p, J_ARR, ']');
    case '"': {
        char *s = string(p);
        if (!s)
            return NULL;
        JSON *j = new_json(J_STR);
        j->as.s = s;
        return j;
    }
    case 't':
    case 'f':
    case 'n': {
        static const struct {
            const char *w;
            JType t;
            bool b;
        } words[] = {{"true", J_BOOL, true}, {"false", J_BOOL, false}, {"null", J_NULL, false}};
        for (int i = 0; i < 3; i++) {
            size_t n = strlen(words[i].w);
            if (strncmp(p->p, words[i].w, n) == 0) {
                p->p += n;
                JSON *j = new_json(words[i].t);
                j->as.b = words[i].b;
                return j;
            }
        }
        return fail(p, "bad literal");
    }
    default: {
        char *end;
        double d = strtod(p->p, &end);
        if (end == p->p)
            return fail(p, "unexpected character");
        p->p = end;
        JSON *j = new_json(J_NUM);
        j->as.n = d;
        return j;
    }
    }
}
static void dump(const JSON *j, int ind) {
    if (j->key)
        printf("%*s\"%s\": ", ind, "", j->key);
    else
        printf("%*s", ind, "");
    switch (j->type) {
    case J_NULL:
        printf("null");
        break;
    case J_BOOL:
        printf(j->as.b ? "true" : "false");
        break;
    case J_NUM:
        printf("%.10g", j->as.n);
        break;
    case J_STR: {
        putchar('"');
        for (const char *s = j->as.s; *s; s++) {
            if (*s == '\n')
                printf("\\n");
            else if (*s == '"')
                printf("\\\"");
            else
                putchar(*s);
        }
        putchar('"');
        break;
    }
    case J_ARR:
    case J_OBJ: {
        const char *br = j->type == J_ARR ? "[]" : "{}";
        if (!j->as.a.len) {
            printf("%s", br);
            break;
        }
        printf("%c\n", br[0]);
        for (size_t i = 0; i < j->as.a.len; i++) {
            dump(j->as.a.v[i], ind + 2);
            puts(i + 1 < j->as.a.len ? "," : "");
        }
        printf("%*s%c", ind, "", br[1]);
    }
    }
}
static void jfree(JSON *j) {
    if (!j)
        return;
    free(j->key);
    if (j->type == J_STR)
        free(j->as.s);
    else if (j->type >= J_ARR) {
        for (size_t i = 0; i < j->as.a.len; i++)
            jfree(j->as.a.v[i]);
        free(j->as.a.v);
    }
    free(j);
}
static const JSON *get(const JSON *o, const char *path) {
    char buf[64];
    strcpy(buf, path);
    for (char *t = strtok(buf, "."); t; t = strtok(NULL, ".")) {
        const JSON *next = NULL;
        if (o->type == J_ARR) {
            size_t i = strtoul(t, NULL, 10);
            if (i < o->as.a.len)
                next = o->as.a.v[i];
        } else if (o->type == J_OBJ)
            for (size_t i = 0; i < o->as.a.len; i++)
                if (!strcmp(o->as.a.v[i]->key, t)) {
                    next = o->as.a.v[i];
                    break;
                }
        if (!next)
            return NULL;
        o = next;
    }
    return o;
}
int main(void) {
    const char *docs[] = {"{\"name\": \"Test \\\"x\\\"\", \"list\": [1, 2.5, -3e2, true, null, {\"deep\": []}], "
                          "\"nl\": \"a\\nb\\u0041\"}",
                          "[1, 2",
                          "{\"a\" 1}",
                          "[tru]",
                          "\"abc",
                          "  42  ",
                          "{}",
                          "[1,,2]"};
    for (size_t i = 0; i < sizeof docs / sizeof docs[0]; i++) {
        P p = {docs[i], docs[i], ""};
        JSON *j = value(&p);
        if (!j) {
            printf("error: %s\n", p.err);
            continue;
        }
        dump(j, 0);
        puts("");
        const JSON *g = get(j, "list.2");
        if (g)
            printf("list.2 = %g\n", g->as.n);
        g = get(j, "list.5.deep");
        if (g)
            printf("deep %zu\n", g->as.a.len);
        jfree(j);
    }
    return 0;
}
