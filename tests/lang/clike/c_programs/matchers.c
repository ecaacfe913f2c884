/* regex matcher, tokenizer, recursive descent calculator with variables, text adventure parse, bf interpreter */
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <ctype.h>
#include <math.h>
static int matchhere(const char *re, const char *text);
static int matchstar(int c, const char *re, const char *text);
int match(const char *re, const char *text) {
    if (re[0] == '^')
        return matchhere(re + 1, text);
    do {
        if (matchhere(re, text))
            return 1;
    } while (*text++ != '\0');
    return 0;
}
static int matchhere(const char *re, const char *text) {
    if (re[0] == '\0')
        return 1;
    if (re[1] == '*')
        return matchstar(re[0], re + 2, text);
    if (re[0] == '$' && re[1] == '\0')
        return *text == '\0';
    if (*text != '\0' && (re[0] == '.' || re[0] == *text))
        return matchhere(re + 1, text + 1);
    return 0;
}
static int matchstar(int c, const char *re, const char *text) {
    do {
        if (matchhere(re, text))
            return 1;
    } while (*text != '\0' && (*text++ == c || c == '.'));
    return 0;
}
typedef struct {
    const char *src;
    double vars[26];
    const char *err;
} Calc;
static double expr(Calc *c);
static void ws(Calc *c) {
    while (isspace((unsigned char)*c->src))
        c->src++;
}
static double primary(Calc *c) {
    ws(c);
    if (*c->src == '(') {
        c->src++;
        double v = expr(c);
        ws(c);
        if (*c->src == ')')
            c->src++;
        else
            c->err = "expected )";
        return v;
    }
    if (isdigit((unsigned char)*c->src) || *c->src == '.') {
        char *end;
        double v = strtod(c->src, &end);
        c->src = end;
        return v;
    }
    if (*c->src == '-') {
        c->src++;
        return -primary(c);
    }
    if (strncmp(c->src, "sqrt", 4) == 0) {
        c->src += 4;
        return sqrt(primary(c));
    }
    if (isalpha((unsigned char)*c->src)) {
        return c->vars[tolower(*c->src++) - 'a'];
    }
    c->err = "syntax error";
    return 0;
}
static double factor(Calc *c) {
    double b = primary(c);
    ws(c);
    if (*c->src == '^') {
        c->src++;
        return pow(b, factor(c));
    }
    return b;
}
static double term(Calc *c) {
    double v = factor(c);
    for (;;) {
        ws(c);
        char op = *c->src;
        if (op != '*' && op != '/' && op != '%')
            return v;
        c->src++;
        double r = factor(c);
        if (op == '*')
            v *= r;
        else if (op == '%')
            v = fmod(v, r);
        else if (r == 0) {
            c->err = "division by zero";
            return 0;
        } else
            v /= r;
    }
}
static double expr(Calc *c) {
    double v = term(c);
    for (;;) {
        ws(c);
        if (*c->src == '+') {
            c->src++;
            v += term(c);
        } else if (*c->src == '-') {
            c->src++;
            v -= term(c);
        } else
            return v;
    }
}
static void bf(const char *prog, const char *in) {
    static unsigned char tape[3000];
    unsigned char *p = tape;
    memset(tape, 0, sizeof tape);
    for (const char *ip = prog; *ip; ip++)
        switch (*ip) {
        case '>':
            p++;
            break;
        case '<':
            p--;
            break;
        case '+':
            ++*p;
            break;
        case '-':
            --*p;
            break;
        case '.':
            putchar(*p);
            break;
        case ',':
            *p = *in ? *in++ : 0;
            break;
        case '[':
            if (!*p) {
                int d = 1;
                while (d) {
                    ip++;
                    if (*ip == '[')
                        d++;
                    else if (*ip == ']')
                        d--;
                }
            }
            break;
        case ']':
            if (*p) {
                int d = 1;
                while (d) {
                    ip--;
                    if (*ip == ']')
                        d++;
                    else if (*ip == '[')
                        d--;
                }
            }
            break;
        }
}
typedef enum { TOK_NUM, TOK_ID, TOK_OP, TOK_STR, TOK_END } TokType;
typedef struct Token {
    TokType type;
    char text[32];
    int line;
} Token;
static const char *const tokname[] = {"NUM", "ID", "OP", "STR", "END"};
static const char *next(const char *s, Token *t) {
    while (*s == ' ')
        s++;
    size_t n = 0;
    if (!*s) {
        t->type = TOK_END;
        t->text[0] = 0;
        return s;
    }
    if (isdigit(*s)) {
        while (isalnum(*s) || *s == '.')
            t->text[n++] = *s++;
        t->type = TOK_NUM;
    } else if (isalpha(*s) || *s == '_') {
        while (isalnum(*s) || *s == '_')
            t->text[n++] = *s++;
        t->type = TOK_ID;
    } else if (*s == '"') {
        s++;
        while (*s && *s != '"') {
            if (*s == '\\') {
                s++;
                switch (*s) {
                case 'n':
                    t->text[n++] = '\n';
                    break;
                default:
                    t->text[n++] = *s;
                }
                s++;
            } else
                t->text[n++] = *s++;
        }
        if (*s)
            s++;
        t->type = TOK_STR;
    } else {
        static const char *two[] = {"==", "<=", ">=", "!=", "&&", "||", "++", NULL};
        int k;
        for (k = 0; two[k]; k++)
            if (!strncmp(s, two[k], 2))
                break;
        int len = two[k] ? 2 : 1;
        memcpy(t->text, s, len);
        n = len;
        s += len;
        t->type = TOK_OP;
    }
    t->text[n] = '\0';
    return s;
}
int main(void) {
    printf("%d%d%d%d%d%d\n", match("^ab*c$", "abbbc"), match("x.z", "wxyz"), match("^b", "ab"), match("a*", ""),
           match("c$", "abcd"), match(".*", "any"));
    Calc c = {0};
    c.vars[0] = 5;
    c.vars[25] = 2.5;
    const char *tests[] = {"1 + 2 * 3", "(1+2)*3",      "2 ^ 3 ^ 2", "-a + z", "10 / 4 - 1",
                           "1 / 0",     "sqrt(16) % 3", "(1 + 2",    "2 * "};
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        c.src = tests[i];
        c.err = NULL;
        double v = expr(&c);
        if (c.err)
            printf("%s: %s\n", tests[i], c.err);
        else
            printf("%s = %g\n", tests[i], v);
    }
    bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.",
       "");
    bf(",[.,]", "echo\n");
    Token t;
    const char *s = "if (x1 >= 10.5 && y != \"a\\\"b\\n\") z++;";
    do {
        s = next(s, &t);
        printf("%s<%s> ", tokname[t.type], t.text);
    } while (t.type != TOK_END);
    puts("");
    return 0;
}
