#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <stdarg.h>
/* a recursive descent JSON-like printer with error positions via longjmp */
#include <setjmp.h>
typedef struct Value Value;
struct Value {
    enum { V_NULL, V_BOOL, V_NUM, V_STR, V_ARR, V_OBJ } kind;
    union {
        int boolean;
        double number;
        char *string;
        struct { Value **items; size_t count, cap; } array;
        struct { char **keys; Value **vals; size_t count, cap; } object;
    };
};
typedef struct { const char *text, *at; jmp_buf fail; char msg[80]; int depth; } Parser;
static void die(Parser *p, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    int n = snprintf(p->msg, sizeof p->msg, "at %ld: ", (long)(p->at - p->text));
    vsnprintf(p->msg + n, sizeof p->msg - n, fmt, ap);
    va_end(ap);
    longjmp(p->fail, 1);
}
static void skip(Parser *p) { while (isspace((unsigned char)*p->at)) p->at++; }
static Value *new_value(int kind) { Value *v = calloc(1, sizeof *v); v->kind = kind; return v; }
static char *string(Parser *p) {
    if (*p->at != '"') die(p, "expected a string, got '%c'", *p->at ? *p->at : '$');
    const char *s = ++p->at;
    while (*p->at && *p->at != '"') p->at += *p->at == '\\' && p->at[1] ? 2 : 1;
    if (!*p->at) die(p, "unterminated");
    char *out = malloc(p->at - s + 1), *o = out;
    for (; s < p->at; s++) {
        if (*s == '\\') { ++s; *o++ = *s == 'n' ? '\n' : *s == 't' ? '\t' : *s; }
        else *o++ = *s;
    }
    *o = '\0';
    p->at++;
    return out;
}
static Value *value(Parser *p) {
    if (++p->depth > 50) die(p, "too deep");
    skip(p);
    Value *v;
    switch (*p->at) {
    case '"': v = new_value(V_STR); v->string = string(p); break;
    case '[':
        v = new_value(V_ARR);
        p->at++;
        skip(p);
        if (*p->at == ']') { p->at++; break; }
        do {
            Value *item = value(p);
            if (v->array.count == v->array.cap) {
                v->array.cap = v->array.cap ? v->array.cap * 2 : 2;
                v->array.items = realloc(v->array.items, v->array.cap * sizeof *v->array.items);
            }
            v->array.items[v->array.count++] = item;
            skip(p);
        } while (*p->at == ',' && p->at++);
        if (*p->at++ != ']') { p->at--; die(p, "expected %s", "']'"); }
        break;
    case '{':
        v = new_value(V_OBJ);
        p->at++;
        skip(p);
        while (*p->at != '}') {
            if (v->object.count >= v->object.cap) {
                v->object.cap += 4;
                v->object.keys = realloc(v->object.keys, v->object.cap * sizeof(char *));
                v->object.vals = realloc(v->object.vals, v->object.cap * sizeof(Value *));
            }
            skip(p);
            v->object.keys[v->object.count] = string(p);
            skip(p);
            if (*p->at++ != ':') { --p->at; die(p, "expected ':'"); }
            v->object.vals[v->object.count++] = value(p);
            skip(p);
            if (*p->at == ',') p->at++;
            else if (*p->at != '}') die(p, "expected ',' or '}'");
        }
        p->at++;
        break;
    case 't': case 'f': case 'n': {
        static const struct { const char *word; int kind, val; } words[] = { {"true", V_BOOL, 1}, {"false", V_BOOL, 0}, {"null", V_NULL, 0} };
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
            size_t n = strlen(words[i].word);
            if (!strncmp(p->at, words[i].word, n)) {
                v = new_value(words[i].kind);
                if (v->kind == V_BOOL) v->boolean = words[i].val;
                p->at += n;
                goto done;
            }
        }
    }
    /* fall through */
    default: {
        char *end;
        double d = strtod(p->at, &end);
        if (end == p->at) die(p, "unexpected '%c'", *p->at ? *p->at : '$');
        v = new_value(V_NUM);
        v->number = d;
        p->at = end;
    }
    }
done:
    p->depth--;
    return v;
}
static void show(const Value *v, int ind) {
    switch (v->kind) {
    case V_NULL: printf("null"); break;
    case V_BOOL: printf("%s", v->boolean ? "true" : "false"); break;
    case V_NUM: printf("%g", v->number); break;
    case V_STR: printf("<%s>", v->string); break;
    case V_ARR:
        putchar('[');
        for (size_t i = 0; i < v->array.count; i++) { if (i) printf(", "); show(v->array.items[i], ind); }
        putchar(']');
        break;
    case V_OBJ:
        puts("{");
        for (size_t i = 0; i < v->object.count; i++) {
            printf("%*s%s = ", ind + 2, "", v->object.keys[i]);
            show(v->object.vals[i], ind + 2);
            puts("");
        }
        printf("%*s}", ind, "");
    }
}
static void drop(Value *v) {
    if (!v) return;
    if (v->kind == V_STR) free(v->string);
    else if (v->kind == V_ARR) { for (size_t i = 0; i < v->array.count; i++) drop(v->array.items[i]); free(v->array.items); }
    else if (v->kind == V_OBJ) {
        while (v->object.count--) { free(v->object.keys[v->object.count]); drop(v->object.vals[v->object.count]); }
        free(v->object.keys); free(v->object.vals);
    }
    free(v);
}
int main(void) {
    static const char *tests[] = {
        "{\"a\": [1, 2.5, -3e2, []], \"b\\n\": {\"x\": null, \"y\": true}, \"s\": \"q\\\"t\"}",
        "[1, 2", "{\"a\" 1}", "nul", "[[[[]]]]", "", NULL };
    for (const char **t = tests; *t; t++) {
        Parser p = { .text = *t, .at = *t };
        if (setjmp(p.fail) == 0) {
            Value *v = value(&p);
            show(v, 0);
            putchar('\n');
            drop(v);
        } else printf("error %s\n", p.msg);
    }
    return 0;
}
