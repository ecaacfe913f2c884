#include <stdio.h>
#include <wchar.h>
#include <uchar.h>
#include <string.h>
#include <stdint.h>
int main(void) {
    char16_t a[] = u"h\u00e9llo \U0001F600";
    char32_t b[] = U"h\u00e9llo \U0001F600";
    const char *c = u8"h\u00e9llo";
    printf("%zu %zu %zu\n", sizeof a / sizeof a[0], sizeof b / sizeof b[0], strlen(c));
    for (size_t i = 0; a[i]; i++) printf("%04x ", (unsigned)a[i]);
    puts("");
    for (const char32_t *p = b; *p; p++) printf("%05x ", (unsigned)*p);
    puts("");
    char16_t x = u'\u20ac';
    char32_t y = U'\U0001F680';
    printf("%x %x %zu %zu\n", (unsigned)x, (unsigned)y, sizeof x, sizeof y);
    const char16_t *s = u"abc";
    printf("%d %d\n", s[0], (int)sizeof(u"abc"));
    printf("%2$s %1$s\n", "world", "hello");
    printf("%2$*1$d|%3$-*1$d|\n", 6, 42, 7);
    printf("%1$d %1$x %1$o\n", 255);
    char buf[64];
    snprintf(buf, sizeof buf, "%3$s-%1$s-%2$s", "b", "c", "a");
    puts(buf);
    return 0;
}
