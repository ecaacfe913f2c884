/* A lexer as a state machine with goto, enum names by macro. */
#include <stdio.h>
#include <ctype.h>
#include <string.h>
#define TOKENS(X) X(END) X(NAME) X(NUMBER) X(STRING) X(OPERATOR) X(ERROR)
#define AS_ENUM(t) TK_##t,
#define AS_TEXT(t) #t,
enum Token { TOKENS(AS_ENUM) TK_COUNT };
static const char *const names[] = {TOKENS(AS_TEXT)};
static enum Token next(const char **p, char *text) {
    const char *s = *p;
    char *o = text;
    enum Token t;
skip:
    while (*s == ' ' || *s == '\n') s++;
    if (*s == '/' && s[1] == '/') {
        while (*s && *s != '\n') s++;
        goto skip;
    }
    if (*s == '\0') { t = TK_END; goto done; }
    if (isalpha(*s) || *s == '_') {
        do *o++ = *s++; while (isalnum(*s) || *s == '_');
        t = TK_NAME;
        goto done;
    }
    if (isdigit(*s)) {
        while (isdigit(*s)) *o++ = *s++;
        t = TK_NUMBER;
        goto done;
    }
    if (*s == '"') {
        for (s++; *s != '"'; *o++ = *s++)
            if (*s == '\0') { t = TK_ERROR; goto done; }
        s++;
        t = TK_STRING;
        goto done;
    }
    t = strchr("+-*/=<>;(){}", *s) ? TK_OPERATOR : TK_ERROR;
    *o++ = *s++;
    if (t == TK_OPERATOR && *s == '=') *o++ = *s++;
done:
    *o = '\0';
    *p = s;
    return t;
}
int main(void) {
    const char *p = "int x_1 = 42; // answer\nwhile (x_1 <= 100) { x_1 *= 2; } print(\"done\") @ \"open";
    char text[64];
    int count[TK_COUNT] = {0};
    enum Token t;
    while ((t = next(&p, text)) != TK_END) {
        printf("%s:%s ", names[t], text);
        count[t]++;
    }
    printf("\n");
    for (int i = 0; i < TK_COUNT; i++) printf("%-8s %d\n", names[i], count[i]);
    return 0;
}
