#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
#define MAX 50
typedef struct {
    char items[MAX];
    int top;
} Stack;
static void push(Stack *s, char c) {
    if (s->top < MAX - 1)
        s->items[++s->top] = c;
}
static char pop(Stack *s) { return s->top < 0 ? '\0' : s->items[s->top--]; }
static char peek(const Stack *s) { return s->top < 0 ? '\0' : s->items[s->top]; }
static int prec(char c) {
    switch (c) {
    case '^':
        return 3;
    case '*':
    case '/':
        return 2;
    case '+':
    case '-':
        return 1;
    }
    return -1;
}
static void to_postfix(const char *in, char *out) {
    Stack s;
    s.top = -1;
    int k = 0;
    for (int i = 0; in[i]; i++) {
        char c = in[i];
        if (isalnum(c))
            out[k++] = c;
        else if (c == '(')
            push(&s, c);
        else if (c == ')') {
            while (peek(&s) != '(' && peek(&s))
                out[k++] = pop(&s);
            pop(&s);
        } else {
            while (s.top >= 0 && prec(peek(&s)) >= prec(c))
                out[k++] = pop(&s);
            push(&s, c);
        }
    }
    while (s.top >= 0)
        out[k++] = pop(&s);
    out[k] = '\0';
}
static int balanced(const char *e) {
    Stack s = {.top = -1};
    for (; *e; e++) {
        if (strchr("([{", *e))
            push(&s, *e);
        else if (strchr(")]}", *e)) {
            char o = pop(&s);
            if ((*e == ')' && o != '(') || (*e == ']' && o != '[') || (*e == '}' && o != '{'))
                return 0;
        }
    }
    return s.top == -1;
}
static int evalp(const char *e) {
    int st[MAX], top = -1;
    for (; *e; e++) {
        if (isdigit(*e))
            st[++top] = *e - '0';
        else {
            int b = st[top--], a = st[top--];
            switch (*e) {
            case '+':
                st[++top] = a + b;
                break;
            case '-':
                st[++top] = a - b;
                break;
            case '*':
                st[++top] = a * b;
                break;
            case '/':
                st[++top] = a / b;
                break;
            }
        }
    }
    return st[top];
}
int main(void) {
    char out[MAX];
    to_postfix("a+b*(c^d-e)^(f+g*h)-i", out);
    puts(out);
    to_postfix("2+3*4-8/4", out);
    printf("%s = %d\n", out, evalp(out));
    printf("%d %d %d\n", balanced("{[()]}"), balanced("([)]"), balanced("(("));
    return 0;
}
