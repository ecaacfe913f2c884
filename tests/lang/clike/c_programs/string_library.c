#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <ctype.h>
int main(void) {
    char s[] = "one,two;;three four";
    for (char *t = strtok(s, ",; "); t; t = strtok(NULL, ",; "))
        printf("<%s>", t);
    puts("");
    char buf[32];
    int n = sprintf(buf, "%d-%s", 12, "ab");
    printf("%d %s\n", n, buf);
    n = snprintf(buf, 5, "%s", "truncated");
    printf("%d %s\n", n, buf);
    int a;
    float f;
    char w[10];
    char c;
    n = sscanf("12 3.5 word x", "%d %f %s %c", &a, &f, w, &c);
    printf("%d %d %.1f %s %c\n", n, a, f, w, c);
    n = sscanf("10/20/2024", "%d/%d/%d", &a, &n, &n);
    printf("%d\n", a);
    unsigned x;
    sscanf("ff", "%x", &x);
    printf("%u\n", x);
    char k[20], v[20];
    sscanf("key = value", "%19[^= ] = %19s", k, v);
    printf("%s:%s\n", k, v);
    int pos;
    sscanf("abc 123", "%*s %d%n", &a, &pos);
    printf("%d %d\n", a, pos);
    strncpy(buf, "hello", 3);
    buf[3] = 0;
    puts(buf);
    strcat(buf, "p!");
    puts(buf);
    strncat(buf, "xyz", 2);
    puts(buf);
    memmove(buf + 2, buf, 5);
    buf[7] = 0;
    puts(buf);
    memset(buf, '*', 4);
    puts(buf);
    printf("%d %d %d\n", strcmp("a", "b") < 0, strcmp("b", "a") > 0, strncmp("abc", "abd", 2));
    printf("%zu %zu\n", strspn("112233abc", "123"), strcspn("hello, world", ","));
    printf("%s\n", strpbrk("find:the;sep", ";:"));
    char *dup = strdup("copy");
    dup[0] = 'C';
    puts(dup);
    free(dup);
    for (char *p = buf; *p; ++p)
        *p = toupper((unsigned char)*p);
    puts(buf);
    char grid[3][4] = {"abc", "def", "ghi"};
    for (int i = 0; i < 3; i++)
        printf("%s%c", grid[i], i < 2 ? ',' : '\n');
    grid[1][1] = 'X';
    puts(grid[1]);
    const char *months[] = {"Jan", "Feb", "Mar"};
    for (size_t i = 0; i < sizeof months / sizeof months[0]; i++)
        printf("%s ", months[i]);
    puts("");
    int i = 0;
    while (months[1][i] != '\0')
        putchar(months[1][i++]);
    putchar('\n');
    char *p = "literal";
    printf("%c %c %s\n", *p, *(p + 2), p + 3);
    printf("%.*s\n", 3, p);
    printf("%5d|%-5d|%05d\n", 42, 42, 42);
    char a1[20] = "abc";
    char a2[] = {'x', 'y', 'z', '\0'};
    printf("%zu %zu %zu\n", sizeof a1, sizeof a2, strlen(a2));
    if (strcmp(a1, "abc") == 0 && !strcmp(a2, "xyz"))
        puts("equal");
    char line[] = "  trim me  ";
    char *st = line;
    while (isspace(*st))
        st++;
    char *e = st + strlen(st) - 1;
    while (e > st && isspace(*e))
        *e-- = '\0';
    printf("[%s]\n", st);
    int cnt[26] = {0};
    for (const char *q = "hello world"; *q; q++)
        if (isalpha(*q))
            cnt[*q - 'a']++;
    for (int j = 0; j < 26; j++)
        if (cnt[j])
            printf("%c%d", 'a' + j, cnt[j]);
    puts("");
    char rev[] = "reverse";
    for (int l = 0, r = strlen(rev) - 1; l < r; l++, r--) {
        char t = rev[l];
        rev[l] = rev[r];
        rev[r] = t;
    }
    puts(rev);
    printf("%s\n", memchr("abcdef", 'd', 6) ? (char *)memchr("abcdef", 'd', 6) : "no");
    printf("%d\n", memcmp("abc", "abd", 3) < 0);
    return 0;
}
