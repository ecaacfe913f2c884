#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdarg.h>
/* string builder with varargs, JSON parser and printer, error handling with goto */
typedef struct {
    char *buf;
    size_t len, cap;
} SB;
static void sb_reserve(SB *s, size_t extra) {
    if (s->len + extra + 1 > s->cap) {
        s->cap = (s->len + extra + 1) * 2;
        s->buf = realloc(s->buf, s->cap);
        if (!s->buf) abort();
    }
}
static void sb_putc(SB *s, char c) {
    sb_reserve(s, 1);
    s->buf[s->len++] = c;
    s->buf[s->len] = 0;
}
static void sb_puts(SB *s, const char *t) {
    size_t n = strlen(t);
    sb_reserve(s, n);
    memcpy(s->buf + s->len, t, n + 1);
    s->len += n;
}
static int sb_printf(SB *s, const char *fmt, ...) {
    va_list ap, ap2;
    va_start(ap, fmt);
    va_copy(ap2, ap);
    int n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    sb_reserve(s, (size_t)n);
    vsnprintf(s->buf + s->len, n + 1, fmt, ap2);
    va_end(ap2);
    s->len += n;
    return n;
}
typedef enum { J_NULL, J_BOOL, J_NUM, J_STR, J_ARR, J_OBJ } JType;
typedef struct JValue JValue;
struct JValue {
    JType type;
    union {
        int b;
        double n;
        char *s;
        struct {
            JValue **items;
            char **keys;
            int count;
        } list;
    } as;
};
typedef struct {
    const char *p;
    const char *err;
    int depth;
} Parser;
static JValue *parse(Parser *ps);
static void ws(Parser *ps) {
    while (*ps->p == ' ' || *ps->p == '\n' || *ps->p == '\t') ps->p++;
}
static JValue *jnew(JType t) {
    JValue *v = calloc(1, sizeof *v);
    v->type = t;
    return v;
}
static void jfree(JValue *v) {
    if (!v) return;
    if (v->type == J_STR) free(v->as.s);
    if (v->type >= J_ARR) {
        for (int i = 0; i < v->as.list.count; i++) {
            jfree(v->as.list.items[i]);
            if (v->type == J_OBJ) free(v->as.list.keys[i]);
        }
        free(v->as.list.items);
        free(v->as.list.keys);
    }
    free(v);
}
static char *pstring(Parser *ps) {
    SB s = {0};
    ps->p++;
    while (*ps->p && *ps->p != '"') {
        char c = *ps->p++;
        if (c == '\\') {
            c = *ps->p++;
            switch (c) {
            case 'n': c = '\n'; break;
            case 't': c = '\t'; break;
            case 'u': {
                unsigned u;
                sscanf(ps->p, "%4x", &u);
                ps->p += 4;
                c = (char)u;
                break;
            }
            }
        }
        sb_putc(&s, c);
    }
    if (*ps->p != '"') {
        ps->err = "unterminated string";
        free(s.buf);
        return NULL;
    }
    ps->p++;
    if (!s.buf) s.buf = strdup("");
    return s.buf;
}
static JValue *plist(Parser *ps, JType t) {
    JValue *v = jnew(t);
    char close = t == J_ARR ? ']' : '}';
    int cap = 0;
    ps->p++;
    ws(ps);
    if (*ps->p == close) {
        ps->p++;
        return v;
    }
    for (;;) {
        char *key = NULL;
        ws(ps);
        if (t == J_OBJ) {
            if (*ps->p != '"') {
                ps->err = "expected key";
                goto fail;
            }
            if (!(key = pstring(ps))) goto fail;
            ws(ps);
            if (*ps->p++ != ':') {
                ps->err = "expected ':'";
                free(key);
                goto fail;
            }
        }
        JValue *item = parse(ps);
        if (!item) {
            free(key);
            goto fail;
        }
        if (v->as.list.count == cap) {
            cap = cap ? cap * 2 : 4;
            v->as.list.items = realloc(v->as.list.items, cap * sizeof(JValue *));
            v->as.list.keys = realloc(v->as.list.keys, cap * sizeof(char *));
        }
        v->as.list.items[v->as.list.count] = item;
        v->as.list.keys[v->as.list.count++] = key;
        ws(ps);
        if (*ps->p == ',') {
            ps->p++;
            continue;
        }
        if (*ps->p == close) {
            ps->p++;
            return v;
        }
        ps->err = "expected ',' or close";
        goto fail;
    }
fail:
    jfree(v);
    return NULL;
}
static JValue *parse(Parser *ps) {
    ws(ps);
    JValue *v;
    switch (*ps->p) {
    case '{': return plist(ps, J_OBJ);
    case '[': return plist(ps, J_ARR);
    case '"': {
        char *s = pstring(ps);
        if (!s) return NULL;
        v = jnew(J_STR);
        v->as.s = s;
        return v;
    }
    case 't':
    case 'f':
        v = jnew(J_BOOL);
        v->as.b = *ps->p == 't';
        ps->p += v->as.b ? 4 : 5;
        return v;
    case 'n': ps->p += 4; return jnew(J_NULL);
    default: {
        char *end;
        double d = strtod(ps->p, &end);
        if (end == ps->p) {
            ps->err = "unexpected character";
            return NULL;
        }
        ps->p = end;
        v = jnew(J_NUM);
        v->as.n = d;
        return v;
    }
    }
}
static void dump(const JValue *v, SB *s, int ind) {
    switch (v->type) {
    case J_NULL: sb_puts(s, "null"); break;
    case J_BOOL: sb_puts(s, v->as.b ? "true" : "false"); break;
    case J_NUM: sb_printf(s, "%g", v->as.n); break;
    case J_STR: sb_printf(s, "\"%s\"", v->as.s); break;
    default:
        sb_putc(s, v->type == J_ARR ? '[' : '{');
        for (int i = 0; i < v->as.list.count; i++) {
            sb_printf(s, "%s\n%*s", i ? "," : "", ind + 2, "");
            if (v->type == J_OBJ) sb_printf(s, "\"%s\": ", v->as.list.keys[i]);
            dump(v->as.list.items[i], s, ind + 2);
        }
        if (v->as.list.count) sb_printf(s, "\n%*s", ind, "");
        sb_putc(s, v->type == J_ARR ? ']' : '}');
    }
}
int main(void) {
    const char *docs[] = {"{\"name\": \"Widget\", \"tags\": [\"a\", \"b\\n\", \"\\u0041\"], \"price\": 12.50, \"ok\": "
                          "true, \"none\": null, \"dim\": {\"w\": 3, \"h\": -4e2}, \"e\": []}",
                          "[1, 2, [3, [4]]]",
                          "{\"a\" 1}",
                          "[1, 2",
                          "\"open",
                          "[}",
                          NULL};
    for (int i = 0; docs[i] != NULL; i++) {
        Parser ps = {docs[i], NULL, 0};
        JValue *v = parse(&ps);
        if (!v) {
            printf("error: %s at %d\n", ps.err ? ps.err : "?", (int)(ps.p - docs[i]));
            continue;
        }
        SB s = {NULL, 0, 0};
        dump(v, &s, 0);
        printf("%s (%zu)\n", s.buf, s.len);
        free(s.buf);
        jfree(v);
    }
    return 0;
}
