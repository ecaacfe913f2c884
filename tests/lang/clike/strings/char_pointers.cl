// clike.md 7.6, 7.7: char arrays and char * are C's, 0-based, and mix with str
#include <stdio.h>
#include <string.h>
int count(const char *s) { int n = 0; while (*s++) n++; return n; }
str join(str a, str b) { return a + "-" + b; }
char *skip(char *s) { while (*s == ' ') s++; return s; }
int main() {
    char a[] = "abc", b[8] = "xy", *p = "pointer";
    printf("%d %d %d %d\n", sizeof a, strlen(a), length(a), b[7]);
    p = p + 2;
    printf("%c %s %s %d\n", *p, p, p - 2, p[3] == 't');
    str s = a; s = s + b;
    printf("%s %s %d\n", s, join(a, p), count(s));
    printf("%s|\n", skip("   trimmed"));
    strcpy(b, "1234567"); strncpy(b, "ab", 2); printf("%s\n", b);
    strcat(a, ""); printf("%d %d\n", strcmp(a, "abc"), strcmp(s, a) > 0);
    char *q = strchr(b, '4'); *q = '#'; printf("%s %d\n", b, q - b);
    printf("%d %d\n", p == NULL, strstr(a, "zz") == NULL);
    sprintf(b, "%d/%d", 3, 4); printf("%s\n", b);
    str t; sprintf(t, "%05.1f", 2.25); printf("%s\n", t);
    printf("%d %s\n", snprintf(b, 4, "truncated"), b);
    char m[2][4] = {"ab", "cd"}; m[1][0] = 'C'; printf("%s%s\n", m[0], m[1]);
    return 0;
}
