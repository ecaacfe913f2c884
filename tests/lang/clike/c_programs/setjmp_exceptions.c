#include <stdio.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
/* exceptions in C */
#define TRY                                                                                                            \
    do {                                                                                                               \
        jmp_buf *old__ = current;                                                                                      \
        jmp_buf buf__;                                                                                                 \
        current = &buf__;                                                                                              \
        switch (setjmp(buf__)) {                                                                                       \
        case 0:
#define CATCH(x)                                                                                                       \
    break;                                                                                                             \
    case x:
#define ENDTRY                                                                                                         \
    }                                                                                                                  \
    current = old__;                                                                                                   \
    }                                                                                                                  \
    while (0)
#define THROW(x) longjmp(*current, x)
static jmp_buf *current;
enum { E_DIV = 1, E_MEM, E_OTHER };
static int divide(int a, int b) {
    if (b == 0)
        THROW(E_DIV);
    return a / b;
}
struct parser {
    jmp_buf err;
    const char *s;
    char msg[40];
};
static int number(struct parser *p) {
    if (*p->s < '0' || *p->s > '9') {
        sprintf(p->msg, "digit expected at '%c'", *p->s ? *p->s : '$');
        longjmp(p->err, 1);
    }
    int v = 0;
    while (*p->s >= '0' && *p->s <= '9')
        v = v * 10 + (*p->s++ - '0');
    return v;
}
static int sum(struct parser *p) {
    int v = number(p);
    while (*p->s == '+') {
        p->s++;
        v += number(p);
    }
    return v;
}
static int parse(const char *s, int *out) {
    struct parser p;
    p.s = s;
    if (setjmp(p.err)) {
        printf("error: %s\n", p.msg);
        return -1;
    }
    *out = sum(&p);
    return 0;
}
static jmp_buf outer, inner;
static int depth(int n) {
    if (n == 0)
        longjmp(outer, 42);
    return depth(n - 1) + 1;
}
int main(void) {
    TRY printf("%d\n", divide(6, 3));
    printf("%d\n", divide(1, 0));
    puts("not here");
    CATCH(E_DIV) puts("division by zero");
    CATCH(E_MEM) puts("memory");
    ENDTRY;
    TRY TRY THROW(E_MEM);
    CATCH(E_MEM) puts("inner");
    THROW(E_OTHER);
    ENDTRY;
    CATCH(E_OTHER) puts("outer");
    ENDTRY;
    int v;
    if (parse("1+2+30", &v) == 0)
        printf("%d\n", v);
    parse("1+", &v);
    parse("1+x", &v);
    volatile int i;
    for (i = 0; i < 3; i++) {
        int r;
        if ((r = setjmp(outer)) == 0) {
            depth(i * 10);
        } else
            printf("round %d got %d\n", i, r);
    }
    int code = setjmp(inner);
    if (code < 3) {
        printf("code %d\n", code);
        longjmp(inner, code + 1);
    }
    int n = 0;
    while (setjmp(outer) == 0) {
        if (++n > 0)
            longjmp(outer, 1);
    }
    printf("end\n");
    return 0;
}
