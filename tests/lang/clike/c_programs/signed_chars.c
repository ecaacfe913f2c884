#include <stdio.h>
#include <string.h>
#include <ctype.h>
#include <stdlib.h>
#include <limits.h>
static const char dx[] = {-1, 0, 1, 0}, dy[4] = {0, -1, 0, 1};
struct s { char balance; char code; signed char sc; unsigned char uc; };
static char find(const char *s, char c) { for (char i = 0; s[(int)i]; i++) if (s[(int)i] == c) return i; return -1; }
static unsigned hash(const char *s) { unsigned h = 17; while (*s) h = h * 31 + *s++; return h; }
static int sum(char *p, int n) { int t = 0; while (n--) t += *p++; return t; }
int main(void) {
    int x = 5, y = 5; for (int i = 0; i < 4; i++) { x += dx[i] * 2; y += dy[i] + i; printf("%d,%d ", x, y); } puts("");
    char c = -1; printf("%d %d %d\n", c, c < 0, c == -1); c = 200; printf("%d %u %x\n", c, c, c); c = '\xe9'; printf("%d %d\n", c, c == '\xe9');
    printf("%d %d %d\n", find("hello", 'l'), find("hello", 'z'), find("hello", 'z') == -1);
    struct s s = {-5, 130, -3, 250}; s.balance--; s.code++; printf("%d %d %d %d\n", s.balance, s.code, s.sc, s.uc); s.balance += 200; printf("%d\n", s.balance);
    const char *utf = "h\xc3\xa9llo \xe2\x82\xac"; printf("%u %d\n", hash(utf), sum((char *)utf, (int)strlen(utf))); for (const char *p = utf; *p; p++) printf("%d ", *p); puts(""); for (const char *p = utf; *p; p++) printf("%02x", (unsigned char)*p); puts("");
    printf("%d %d\n", strchr(utf, '\xa9') - utf, strchr(utf, (char)0xe2) != NULL); int n = 0; for (const char *p = utf; *p; p++) n += (*p & 0xC0) != 0x80; printf("%d chars\n", n);
    char buf[8]; memset(buf, '\xff', 4); memset(buf + 4, c, 4); printf("%d %d %d\n", buf[0], buf[5], memchr(buf, c, 8) == buf + 4); putchar(utf[1]); putchar(utf[2]); putchar('\n'); printf("%c%c\n", utf[1], utf[2]);
    printf("%d %d %d\n", isalpha((unsigned char)'\xe9'), toupper('a'), strcmp("\xff", "a") > 0); char big = CHAR_MAX; big++; printf("%d %d %d\n", big, CHAR_MIN, CHAR_MAX); switch ((char)-3) { case -3: puts("minus three"); break; default: puts("other"); }
    char neg = -100; neg -= 100; printf("%d %d %d\n", neg, -neg, neg >> 1); int count[256] = {0}; for (const char *p = utf; *p; p++) count[(unsigned char)*p]++; printf("%d %d\n", count[0xc3], count['l']); double d = c; long l = c; printf("%.1f %ld %d\n", d, l, c ? c : 0); char arr[3][3]; memset(arr, -1, sizeof arr); printf("%d %d\n", arr[1][2], arr[1][2] != -1); if (arr[0][0] < 0) puts("empty");
    FILE *f = tmpfile(); fputc('\xff', f); fputc(c, f); putc('z', f); rewind(f); int ch; while ((ch = fgetc(f)) != EOF) printf("%d ", ch); ungetc('\xe9', f); printf("%d\n", fgetc(f)); fclose(f); char m = 127; m = m + 1; printf("%d %d\n", m, (char)255); char *e = "abc"; printf("%d %d\n", e[0] < e[1], e[0] - e[2]); char lo = '0' - 'A'; printf("%d %d\n", lo, abs(lo)); char q = 'a'; q = q++ + 1; printf("%c\n", q > 'a' ? 'y' : 'n'); return 0;
}
