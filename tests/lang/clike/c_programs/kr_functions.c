#include <stdio.h>
#include <string.h>
#include <ctype.h>
#include <stdlib.h>
/* K&R reverse polish calculator + getch/ungetch + itoa + squeeze + htoi + atof + expand + day tables + declarations */
#define MAXOP 100
#define NUMBER '0'
#define MAXVAL 100
#define BUFSIZE 100
int getop(char[]);
void push(double);
double pop(void);
int getch(void);
void ungetch(int);
int sp = 0;
double val[MAXVAL];
char buf[BUFSIZE];
int bufp = 0;
void push(double f) {
    if (sp < MAXVAL)
        val[sp++] = f;
    else
        printf("error: stack full\n");
}
double pop(void) {
    if (sp > 0)
        return val[--sp];
    else {
        printf("error: stack empty\n");
        return 0.0;
    }
}
int getop(char s[]) {
    int i, c;
    while ((s[0] = c = getch()) == ' ' || c == '\t')
        ;
    s[1] = '\0';
    if (!isdigit(c) && c != '.')
        return c;
    i = 0;
    if (isdigit(c))
        while (isdigit(s[++i] = c = getch()))
            ;
    if (c == '.')
        while (isdigit(s[++i] = c = getch()))
            ;
    s[i] = '\0';
    if (c != EOF)
        ungetch(c);
    return NUMBER;
}
int getch(void) { return (bufp > 0) ? buf[--bufp] : getchar(); }
void ungetch(int c) {
    if (bufp >= BUFSIZE)
        printf("ungetch: too many characters\n");
    else
        buf[bufp++] = c;
}
static char daytab[2][13] = {{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31},
                             {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}};
int day_of_year(int year, int month, int day) {
    int i, leap;
    leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
    for (i = 1; i < month; i++)
        day += daytab[leap][i];
    return day;
}
void month_day(int year, int yearday, int *pmonth, int *pday) {
    int i, leap;
    leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    for (i = 1; yearday > daytab[leap][i]; i++)
        yearday -= daytab[leap][i];
    *pmonth = i;
    *pday = yearday;
}
char *month_name(int n) {
    static char *name[] = {"Illegal month", "January", "February", "March"};
    return (n < 1 || n > 3) ? name[0] : name[n];
}
void reverse(char s[]) {
    int c, i, j;
    for (i = 0, j = strlen(s) - 1; i < j; i++, j--) {
        c = s[i];
        s[i] = s[j];
        s[j] = c;
    }
}
void itoa(int n, char s[]) {
    int i, sign;
    if ((sign = n) < 0)
        n = -n;
    i = 0;
    do {
        s[i++] = n % 10 + '0';
    } while ((n /= 10) > 0);
    if (sign < 0)
        s[i++] = '-';
    s[i] = '\0';
    reverse(s);
}
void squeeze(char s[], int c) {
    int i, j;
    for (i = j = 0; s[i] != '\0'; i++)
        if (s[i] != c)
            s[j++] = s[i];
    s[j] = '\0';
}
unsigned getbits(unsigned x, int p, int n) { return (x >> (p + 1 - n)) & ~(~0 << n); }
int bitcount(unsigned x) {
    int b;
    for (b = 0; x != 0; x >>= 1)
        if (x & 01)
            b++;
    return b;
}
int trim(char s[]) {
    int n;
    for (n = strlen(s) - 1; n >= 0; n--)
        if (s[n] != ' ' && s[n] != '\t' && s[n] != '\n')
            break;
    s[n + 1] = '\0';
    return n;
}
void shellsort(int v[], int n) {
    int gap, i, j, temp;
    for (gap = n / 2; gap > 0; gap /= 2)
        for (i = gap; i < n; i++)
            for (j = i - gap; j >= 0 && v[j] > v[j + gap]; j -= gap) {
                temp = v[j];
                v[j] = v[j + gap];
                v[j + gap] = temp;
            }
}
int strindex(char s[], char t[]) {
    int i, j, k;
    for (i = 0; s[i] != '\0'; i++) {
        for (j = i, k = 0; t[k] != '\0' && s[j] == t[k]; j++, k++)
            ;
        if (k > 0 && t[k] == '\0')
            return i;
    }
    return -1;
}
char *alloc(int n);
static char allocbuf[1000];
static char *allocp = allocbuf;
char *alloc(int n) {
    if (allocbuf + 1000 - allocp >= n) {
        allocp += n;
        return allocp - n;
    } else
        return 0;
}
void afree(char *p) {
    if (p >= allocbuf && p < allocbuf + 1000)
        allocp = p;
}
void strcpy_(char *s, char *t) {
    while (*s++ = *t++)
        ;
}
int strcmp_(char *s, char *t) {
    for (; *s == *t; s++, t++)
        if (*s == '\0')
            return 0;
    return *s - *t;
}
void printd(int n) {
    if (n < 0) {
        putchar('-');
        n = -n;
    }
    if (n / 10)
        printd(n / 10);
    putchar(n % 10 + '0');
}
void qsort_(int v[], int left, int right) {
    int i, last;
    void swap(int v[], int i, int j);
    if (left >= right)
        return;
    swap(v, left, (left + right) / 2);
    last = left;
    for (i = left + 1; i <= right; i++)
        if (v[i] < v[left])
            swap(v, ++last, i);
    swap(v, left, last);
    qsort_(v, left, last - 1);
    qsort_(v, last + 1, right);
}
void swap(int v[], int i, int j) {
    int temp;
    temp = v[i];
    v[i] = v[j];
    v[j] = temp;
}
int main() {
    int type;
    double op2;
    char s[MAXOP];
    int mo, d;
    while ((type = getop(s)) != EOF) {
        switch (type) {
        case NUMBER:
            push(atof(s));
            break;
        case '+':
            push(pop() + pop());
            break;
        case '*':
            push(pop() * pop());
            break;
        case '-':
            op2 = pop();
            push(pop() - op2);
            break;
        case '/':
            op2 = pop();
            if (op2 != 0.0)
                push(pop() / op2);
            else
                printf("error: zero divisor\n");
            break;
        case '\n':
            printf("\t%.8g\n", pop());
            break;
        default:
            printf("error: unknown command %s\n", s);
            break;
        }
    }
    printf("%d\n", day_of_year(1988, 3, 1));
    month_day(1988, 60, &mo, &d);
    printf("%d/%d %s\n", mo, d, month_name(mo));
    itoa(-12345, s);
    puts(s);
    squeeze(s, '3');
    puts(s);
    printf("%u %d\n", getbits(0xF5, 4, 3), bitcount(0xFF0));
    strcpy(s, "abc \t\n");
    printf("%d [%s]\n", trim(s), s);
    int v[] = {9, 2, 7, 1};
    shellsort(v, 4);
    for (int i = 0; i < 4; i++)
        printf("%d ", v[i]);
    puts("");
    int w[] = {5, 4, 3, 2, 1};
    qsort_(w, 0, 4);
    for (int i = 0; i < 5; i++)
        printf("%d ", w[i]);
    puts("");
    printf("%d %d\n", strindex("hello world", "wor"), strindex("abc", "x"));
    char *p = alloc(10);
    strcpy_(p, "alloc");
    printf("%s %ld\n", p, (long)(allocp - allocbuf));
    afree(p);
    printf("%d\n", allocp == allocbuf);
    printf("%d %d\n", strcmp_("abc", "abd"), strcmp_("a", "a"));
    printd(-472);
    puts("");
    return 0;
}
