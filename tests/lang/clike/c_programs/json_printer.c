#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
/* JSON-ish parser & printer with tagged unions, dynamic arrays, string escapes, recursion */
typedef enum { J_NULL, J_BOOL, J_NUM, J_STR, J_ARR, J_OBJ } jtype;
typedef struct json json;
struct json {
    jtype t;
    union {
        int b;
        double n;
        char *s;
        struct {
            json **v;
            size_t n;
        } a;
        struct {
            char **k;
            json **v;
            size_t n;
        } o;
    };
};
static const char *src;
static char err[64];
static json *value(void);
static void skip(void) {
    while (*src && strchr(" \t\r\n", *src))
        src++;
}
static json *jnew(jtype t) {
    json *j = calloc(1, sizeof *j);
    j->t = t;
    return j;
}
static char *string(void) {
    size_t cap = 8, n = 0;
    char *s = malloc(cap);
    src++;
    while (*src && *src != '"') {
        int c = *src++;
        if (c == '\\') {
            c = *src++;
            switch (c) {
            case 'n': c = '\n'; break;
            case 't': c = '\t'; break;
            case 'u': {
                unsigned u;
                sscanf(src, "%4x", &u);
                src += 4;
                if (u < 0x80) {
                    c = u;
                } else {
                    if (n + 3 >= cap) s = realloc(s, cap *= 2);
                    s[n++] = 0xC0 | u >> 6;
                    c = 0x80 | (u & 0x3F);
                }
                break;
            }
            }
        }
        if (n + 2 >= cap) s = realloc(s, cap *= 2);
        s[n++] = (char)c;
    }
    if (*src == '"')
        src++;
    else
        strcpy(err, "unterminated string");
    s[n] = 0;
    return s;
}
static json *array(void) {
    json *j = jnew(J_ARR);
    src++;
    skip();
    if (*src == ']') {
        src++;
        return j;
    }
    for (;;) {
        json *v = value();
        if (!v) return j;
        j->a.v = realloc(j->a.v, (j->a.n + 1) * sizeof *j->a.v);
        j->a.v[j->a.n++] = v;
        skip();
        if (*src == ',') {
            src++;
            continue;
        }
        if (*src == ']') {
            src++;
            return j;
        }
        sprintf(err, "expected , or ] at '%.8s'", src);
        return j;
    }
}
static json *object(void) {
    json *j = jnew(J_OBJ);
    src++;
    skip();
    if (*src == '}') {
        src++;
        return j;
    }
    for (;;) {
        skip();
        if (*src != '"') {
            strcpy(err, "expected key");
            return j;
        }
        char *k = string();
        skip();
        if (*src++ != ':') strcpy(err, "expected :");
        json *v = value();
        size_t n = j->o.n++;
        j->o.k = realloc(j->o.k, (n + 1) * sizeof(char *));
        j->o.v = realloc(j->o.v, (n + 1) * sizeof(json *));
        j->o.k[n] = k;
        j->o.v[n] = v;
        skip();
        if (*src == ',') {
            src++;
            continue;
        }
        if (*src == '}') {
            src++;
            return j;
        }
        strcpy(err, "expected , or }");
        return j;
    }
}
static json *value(void) {
    skip();
    switch (*src) {
    case '{': return object();
    case '[': return array();
    case '"': {
        json *j = jnew(J_STR);
        j->s = string();
        return j;
    }
    case 't':
        if (!strncmp(src, "true", 4)) {
            src += 4;
            json *j = jnew(J_BOOL);
            j->b = 1;
            return j;
        }
        break;
    case 'f':
        if (!strncmp(src, "false", 5)) {
            src += 5;
            return jnew(J_BOOL);
        }
        break;
    case 'n':
        if (!strncmp(src, "null", 4)) {
            src += 4;
            return jnew(J_NULL);
        }
        break;
    default:
        if (*src == '-' || isdigit((unsigned char)*src)) {
            char *e;
            json *j = jnew(J_NUM);
            j->n = strtod(src, &e);
            src = e;
            return j;
        }
    }
    sprintf(err, "bad value '%.5s'", src);
    return NULL;
}
static void pstr(FILE *f, const char *s) {
    fputc('"', f);
    for (; *s; s++)
        switch (*s) {
        case '\n': fputs("\\n", f); break;
        case '\t': fputs("\\t", f); break;
        case '"':
        case '\\': fputc('\\', f);
        default: fputc(*s, f);
        }
    fputc('"', f);
}
static void print(FILE *f, const json *j, int ind) {
    if (!j) {
        fputs("<none>", f);
        return;
    }
    switch (j->t) {
    case J_NULL: fputs("null", f); break;
    case J_BOOL: fputs(j->b ? "true" : "false", f); break;
    case J_NUM: fprintf(f, "%.10g", j->n); break;
    case J_STR: pstr(f, j->s); break;
    case J_ARR:
        fputc('[', f);
        for (size_t i = 0; i < j->a.n; i++) {
            if (i) fputs(", ", f);
            print(f, j->a.v[i], ind);
        }
        fputc(']', f);
        break;
    case J_OBJ:
        fputs("{\n", f);
        for (size_t i = 0; i < j->o.n; i++) {
            fprintf(f, "%*s", ind + 2, "");
            pstr(f, j->o.k[i]);
            fputs(": ", f);
            print(f, j->o.v[i], ind + 2);
            fputs(i + 1 < j->o.n ? ",\n" : "\n", f);
        }
        fprintf(f, "%*s}", ind, "");
    }
}
static json *get(const json *j, const char *path) {
    while (j && *path) {
        if (j->t == J_OBJ) {
            size_t k = strcspn(path, "."), i;
            for (i = 0; i < j->o.n; i++)
                if (strlen(j->o.k[i]) == k && !memcmp(j->o.k[i], path, k)) break;
            j = i < j->o.n ? j->o.v[i] : NULL;
            path += k + (path[k] == '.');
        } else if (j->t == J_ARR) {
            char *e;
            unsigned long i = strtoul(path, &e, 10);
            j = i < j->a.n ? j->a.v[i] : NULL;
            path = *e == '.' ? e + 1 : e;
        } else
            return NULL;
    }
    return (json *)j;
}
static size_t jfree(json *j) {
    size_t n = 1;
    if (!j) return 0;
    if (j->t == J_STR) free(j->s);
    if (j->t == J_ARR) {
        for (size_t i = 0; i < j->a.n; i++)
            n += jfree(j->a.v[i]);
        free(j->a.v);
    }
    if (j->t == J_OBJ) {
        for (size_t i = 0; i < j->o.n; i++) {
            free(j->o.k[i]);
            n += jfree(j->o.v[i]);
        }
        free(j->o.k);
        free(j->o.v);
    }
    free(j);
    return n;
}
int main(void) {
    const char *docs[] = {"{\"a\": [1, 2.5, -3e2, true, false, null], \"b\": {\"c\": \"x\\ny\\\"q\\\"\", \"d\": []}, \"e\": {}}", "[1, 2",
        "{\"a\" 1}", "\"\\u00e9t\\u00e9\"", "[tru]", "  42  "};
    for (size_t i = 0; i < sizeof docs / sizeof docs[0]; i++) {
        err[0] = 0;
        src = docs[i];
        json *j = value();
        print(stdout, j, 0);
        printf("  <%s>", err);
        if (i == 0) {
            json *v = get(j, "a.2"), *w = get(j, "b.c");
            printf(" %g %zu %d", v->n, strlen(w->s), get(j, "b.x.y") == NULL);
        }
        printf(" freed %zu\n", jfree(j));
    }
    return 0;
}
