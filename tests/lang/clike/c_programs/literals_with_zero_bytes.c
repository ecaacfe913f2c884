/* a literal ends at its first zero byte where it is a text */
#include <stdio.h>
#include <string.h>
int main(void) {
    char *p = "ab\0cd";
    char a[] = "xy\0z";
    printf("%s %s\n", "abc\0hidden", (char *)"q\0r");
    puts("ab\0cd");
    printf("%zu %zu %zu %c %zu\n", strlen("ab\0cd"), sizeof "ab\0cd", sizeof a, p[3], strlen(p));
    char b[20];
    strcpy(b, "12\0 34");
    printf("%s %d\n", b, strcmp("a\0b", "a\0c"));
    fputs("x\0y\n", stdout);
    printf("fmt\0hidden");
    puts("");
    return 0;
}
