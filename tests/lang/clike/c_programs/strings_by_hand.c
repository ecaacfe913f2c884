/* The string functions of the C library, written with pointers. */
#include <stdio.h>

static size_t length(const char *s) {
    const char *p = s;
    while (*p) p++;
    return p - s;
}
static char *copy(char *d, const char *s) {
    char *r = d;
    while ((*d++ = *s++))
        ;
    return r;
}
static char *concat(char *d, const char *s) {
    copy(d + length(d), s);
    return d;
}
static int compare(const char *a, const char *b) {
    while (*a && *a == *b) a++, b++;
    return (unsigned char)*a - (unsigned char)*b;
}
static char *find(char *s, int c) {
    for (; *s != c; s++)
        if (!*s) return NULL;
    return s;
}
static void reverse(char s[]) {
    char *a = s, *b = s + length(s) - 1;
    while (a < b) {
        char t = *a;
        *a++ = *b;
        *b-- = t;
    }
}
static void toText(int n, char s[]) {
    int i = 0, sign = n;
    if (sign < 0) n = -n;
    do s[i++] = n % 10 + '0';
    while ((n /= 10) > 0);
    if (sign < 0) s[i++] = '-';
    s[i] = '\0';
    reverse(s);
}
static int isPalindrome(const char *s) {
    const char *e = s + length(s);
    while (s < e)
        if (*s++ != *--e) return 0;
    return 1;
}
int main(void) {
    char buf[64] = "", num[12];
    concat(concat(concat(buf, "one"), " two"), " three");
    printf("%s (%d)\n", buf, (int)length(buf));
    printf("%d %d %d\n", compare("abc", "abd") < 0, compare("x", "x"), compare("b", "a") > 0);
    char *p = find(buf, 't');
    printf("%s %d\n", p, (int)(p - buf));
    printf("%d\n", find(buf, 'z') == NULL);
    reverse(buf);
    puts(buf);
    toText(-12345, num);
    puts(num);
    printf("%d %d\n", isPalindrome("racecar"), isPalindrome("abca"));
    return 0;
}
