#include <stdio.h>
#include <ctype.h>
#include <string.h>
#define MAXLINE 100
int getln(char s[], int lim) {
    int c, i;
    for (i = 0; i < lim - 1 && (c = getchar()) != EOF && c != '\n'; ++i)
        s[i] = c;
    if (c == '\n') {
        s[i] = c;
        ++i;
    }
    s[i] = '\0';
    return i;
}
void copy(char to[], char from[]) {
    int i = 0;
    while ((to[i] = from[i]) != '\0')
        ++i;
}
int main() {
    int len, max = 0;
    char line[MAXLINE], longest[MAXLINE];
    while ((len = getln(line, MAXLINE)) > 1)
        if (len > max) {
            max = len;
            copy(longest, line);
        }
    if (max > 0)
        printf("%s", longest);
    int c, nl = 0, nw = 0, nc = 0, state = 0;
    int ndigit[10];
    for (int i = 0; i < 10; ++i)
        ndigit[i] = 0;
    while ((c = getchar()) != EOF) {
        if (c == '#')
            break;
        ++nc;
        if (c == '\n')
            ++nl;
        if (c == ' ' || c == '\n' || c == '\t')
            state = 0;
        else if (state == 0) {
            state = 1;
            ++nw;
        }
        if (c >= '0' && c <= '9')
            ++ndigit[c - '0'];
    }
    printf("%d %d %d\n", nl, nw, nc);
    for (int i = 0; i < 10; i++)
        printf(" %d", ndigit[i]);
    printf("\n");
    int n;
    double d;
    char word[30];
    while (getchar() != '\n')
        ;
    while (scanf("%d", &n) == 1)
        printf("<%d>", n);
    puts("");
    scanf("%s", word);
    printf("%s\n", word);
    if (scanf("%lf %c", &d, word) == 2)
        printf("%.3f %c\n", d, word[0]);
    char buf[20];
    fgets(buf, sizeof buf, stdin);
    while (fgets(buf, 10, stdin))
        printf("[%s]", buf);
    puts("");
    printf("%d %d\n", feof(stdin) != 0, getchar() == EOF);
    return 0;
}
