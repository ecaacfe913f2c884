#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <stdbool.h>
#include <stdarg.h>
typedef enum { J_NULL, J_BOOL, J_NUM, J_STR, J_ARR, J_OBJ } jtype;
typedef struct jval jval;
struct jval { jtype type; union { bool b; double n; char *s; struct { jval **items; size_t count; } a; struct { char **keys; jval **vals; size_t count; } o; } u; };
typedef struct { const char *start, *p; char err[80]; int depth; } parser;
static jval *parse_value(parser *ps);
static jval *fail(parser *ps, const char *fmt, ...) { if (!ps->err[0]) { va_list ap; va_start(ap, fmt); int n = snprintf(ps->err, sizeof ps->err, "at %d: ", (int)(ps->p - ps->start)); vsnprintf(ps->err + n, sizeof ps->err - n, fmt, ap); va_end(ap); } return NULL; }
static void ws(parser *ps) { ps->p += strspn(ps->p, " \t\r\n"); }
static jval *mk(jtype t) { jval *v = calloc(1, sizeof *v); v->type = t; return v; }
static void jfree(jval *v) { if (!v) return; switch (v->type) { case J_STR: free(v->u.s); break; case J_ARR: for (size_t i = 0; i < v->u.a.count; i++) jfree(v->u.a.items[i]); free(v->u.a.items); break; case J_OBJ: for (size_t i = 0; i < v->u.o.count; i++) { free(v->u.o.keys[i]); jfree(v->u.o.vals[i]); } free(v->u.o.keys); free(v->u.o.vals); break; default: break; } free(v); }
static char *parse_string(parser *ps) {
    size_t cap = 8, n = 0; char *s = malloc(cap); ps->p++;
    for (; *ps->p && *ps->p != '"'; ps->p++) {
        char c = *ps->p;
        if (c == '\\') { switch (*++ps->p) { case 'n': c = '\n'; break; case 't': c = '\t'; break; case 'u': { unsigned code = 0; for (int i = 0; i < 4; i++) { char h = *++ps->p; if (!isxdigit((unsigned char)h)) { free(s); return (char *)fail(ps, "bad \\u escape"); } code = code * 16 + (isdigit((unsigned char)h) ? h - '0' : tolower(h) - 'a' + 10); } c = code < 128 ? (char)code : '?'; break; } default: c = *ps->p; } }
        if (n + 2 > cap) s = realloc(s, cap *= 2);
        s[n++] = c;
    }
    if (*ps->p != '"') { free(s); fail(ps, "unterminated string"); return NULL; }
    ps->p++; s[n] = 0; return s;
}
static jval *parse_array(parser *ps) {
    jval *v = mk(J_ARR); ps->p++; ws(ps);
    if (*ps->p == ']') { ps->p++; return v; }
    for (;;) {
        jval *e = parse_value(ps); if (!e) { jfree(v); return NULL; }
        v->u.a.items = realloc(v->u.a.items, (v->u.a.count + 1) * sizeof(jval *)); v->u.a.items[v->u.a.count++] = e; ws(ps);
        if (*ps->p == ',') { ps->p++; continue; }
        if (*ps->p == ']') { ps->p++; return v; }
        jfree(v); return fail(ps, "expected , or ] but found '%c'", *ps->p ? *ps->p : '?');
    }
}
static jval *parse_object(parser *ps) {
    jval *v = mk(J_OBJ); ps->p++; ws(ps);
    if (*ps->p == '}') return ps->p++, v;
    while (1) {
        ws(ps); if (*ps->p != '"') { jfree(v); return fail(ps, "expected a key"); }
        char *k = parse_string(ps); if (!k) { jfree(v); return NULL; } ws(ps);
        if (*ps->p++ != ':') { free(k); jfree(v); ps->p--; return fail(ps, "expected ':'"); }
        jval *e = parse_value(ps); if (!e) { free(k); jfree(v); return NULL; }
        size_t n = v->u.o.count++; v->u.o.keys = realloc(v->u.o.keys, v->u.o.count * sizeof *v->u.o.keys); v->u.o.vals = realloc(v->u.o.vals, v->u.o.count * sizeof *v->u.o.vals); v->u.o.keys[n] = k; v->u.o.vals[n] = e; ws(ps);
        if (*ps->p == ',') ps->p++; else if (*ps->p == '}') { ps->p++; return v; } else { jfree(v); return fail(ps, "expected , or }"); }
    }
}
static jval *parse_value(parser *ps) {
    ws(ps); if (++ps->depth > 50) return fail(ps, "too deep"); jval *v = NULL;
    switch (*ps->p) {
    case '{': v = parse_object(ps); break; case '[': v = parse_array(ps); break;
    case '"': { char *s = parse_string(ps); if (s) { v = mk(J_STR); v->u.s = s; } break; }
    case 't': case 'f': case 'n': { static const struct { const char *w; jtype t; bool b; } lits[] = {{"true", J_BOOL, true}, {"false", J_BOOL, false}, {"null", J_NULL, false}}; for (size_t i = 0; i < 3; i++) { size_t n = strlen(lits[i].w); if (!strncmp(ps->p, lits[i].w, n)) { v = mk(lits[i].t); v->u.b = lits[i].b; ps->p += n; break; } } if (!v) fail(ps, "bad literal"); break; }
    default: { char *end; double d = strtod(ps->p, &end); if (end == ps->p) return fail(ps, "unexpected '%c'", *ps->p ? *ps->p : '$'); v = mk(J_NUM); v->u.n = d; ps->p = end; }
    }
    --ps->depth; return v;
}
static void dump(const jval *v, FILE *out, int indent) {
    switch (v->type) {
    case J_NULL: fputs("null", out); break; case J_BOOL: fputs(v->u.b ? "true" : "false", out); break; case J_NUM: fprintf(out, "%g", v->u.n); break;
    case J_STR: fputc('"', out); for (const char *s = v->u.s; *s; s++) if (*s == '"' || *s == '\\') fprintf(out, "\\%c", *s); else if (*s == '\n') fputs("\\n", out); else fputc(*s, out); fputc('"', out); break;
    case J_ARR: fputc('[', out); for (size_t i = 0; i < v->u.a.count; i++) { if (i) fputs(", ", out); dump(v->u.a.items[i], out, indent); } fputc(']', out); break;
    case J_OBJ: fputs("{\n", out); for (size_t i = 0; i < v->u.o.count; i++) { fprintf(out, "%*s\"%s\": ", indent + 2, "", v->u.o.keys[i]); dump(v->u.o.vals[i], out, indent + 2); fputs(i + 1 < v->u.o.count ? ",\n" : "\n", out); } fprintf(out, "%*s}", indent, ""); break;
    }
}
static const jval *get(const jval *v, const char *path) {
    char key[32];
    while (v && *path) { int n; if (*path == '.') path++; if (sscanf(path, "[%d]", &n) == 1) { v = v->type == J_ARR && (size_t)n < v->u.a.count ? v->u.a.items[n] : NULL; path = strchr(path, ']') + 1; continue; } size_t len = strcspn(path, ".["); memcpy(key, path, len); key[len] = 0; path += len; const jval *found = NULL; if (v->type == J_OBJ) for (size_t i = 0; i < v->u.o.count && !found; i++) if (!strcmp(v->u.o.keys[i], key)) found = v->u.o.vals[i]; v = found; }
    return v;
}
int main(void) {
    const char *docs[] = {"{\"name\": \"x\\ty\\u0041\", \"list\": [1, 2.5, -3e2, [], {}], \"ok\": true, \"nested\": {\"a\": {\"b\": [null, false, \"q\\\"\"]}}}", "[1, 2", "{\"a\" 1}", "[1 2]", "\"abc", "tru", "", "[[[[]]]]", "{\"a\":[1,{\"b\":2}],}", "  -0.5e-1  "};
    for (size_t i = 0; i < sizeof docs / sizeof *docs; i++) {
        parser ps = {docs[i], docs[i], "", 0}; jval *v = parse_value(&ps);
        if (!v) { printf("error %s\n", ps.err); continue; }
        dump(v, stdout, 0); putchar('\n');
        if (i == 0) { static const char *const paths[] = {"name", "list[2]", "nested.a.b[2]", "nested.x", "list[9]"}; for (int k = 0; k < 5; k++) { const jval *g = get(v, paths[k]); printf("%s -> ", paths[k]); if (g) dump(g, stdout, 0); else printf("(none)"); puts(""); } }
        jfree(v);
    }
    return 0;
}
