#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <ctype.h>
#include <time.h>
struct rec { int id; char name[16]; float score; };
static int parse_line(const char *line, struct rec *r) { return sscanf(line, "%d , %15[^,], %f", &r->id, r->name, &r->score); }
static char *trim(char *s) { while (isspace((unsigned char)*s)) s++; char *e = s + strlen(s); while (e > s && isspace((unsigned char)e[-1])) *--e = '\0'; return s; }
static int split(char *line, char sep, char *out[], int max) {
    int n = 0;
    for (char *p = line; n < max; p++) { out[n++] = p; p = strchr(p, sep); if (!p) break; *p = '\0'; }
    return n;
}
static int hexval(const char *s) { unsigned v; int n = 0; return sscanf(s, "%x%n", &v, &n) == 1 ? (int)v + n : -1; }
int main(void) {
    const char *lines[] = {"1, Ann, 3.5", "22,Bob Brown ,  4.25", "x,y,z", "3, Toolongnameforthisfield, 1", ""};
    for (int i = 0; i < 5; i++) { struct rec r = {0, "", 0}; int n = parse_line(lines[i], &r); printf("%d: %d [%s] %.2f\n", n, r.id, n > 1 ? r.name : "", n > 2 ? r.score : 0.0); }
    FILE *f = tmpfile();
    if (!f) return 1;
    for (int i = 0; i < 10; i++) fprintf(f, "%d:%s:%6.2f\n", i, i % 2 ? "odd" : "even", i * 1.5);
    rewind(f);
    char buf[64]; int count = 0; double total = 0;
    while (fgets(buf, sizeof buf, f)) { char *parts[4]; int n = split(buf, ':', parts, 4); if (n != 3) continue; count += atoi(parts[0]); total += atof(trim(parts[2])); if (parts[1][0] == 'o') printf("%s", trim(parts[1])); }
    printf("\n%d %.2f %ld\n", count, total, ftell(f));
    fseek(f, -8L, SEEK_END); int c; while ((c = fgetc(f)) != EOF) putchar(c == '\n' ? '$' : c);
    printf(" eof=%d\n", feof(f) != 0);
    fseek(f, 0, SEEK_SET);
    int id; char word[8]; float v; int k = 0;
    while (fscanf(f, "%d:%7[a-z]:%f", &id, word, &v) == 3) k += id * (int)strlen(word) + (int)v;
    printf("%d\n", k);
    fclose(f);
    f = fopen("recs.bin", "wb+");
    struct rec recs[3] = {{1, "one", 1.5f}, {2, "two", 2.5f}, {3, "three", 3.5f}}, back;
    fwrite(recs, sizeof recs[0], 3, f);
    fseek(f, sizeof(struct rec), SEEK_SET);
    fread(&back, sizeof back, 1, f);
    printf("%d %s %.1f %ld\n", back.id, back.name, back.score, ftell(f));
    back.score = 9; fseek(f, -(long)sizeof back, SEEK_CUR); fwrite(&back, sizeof back, 1, f); fflush(f);
    rewind(f); size_t got = fread(recs, sizeof *recs, 5, f); printf("%zu %.1f %d\n", got, recs[1].score, feof(f) != 0);
    fclose(f); remove("recs.bin");
    printf("%d %d\n", hexval("ff"), hexval("zz"));
    int a, b; char op; printf("%d ", sscanf("12 * 30", "%d %c %d", &a, &op, &b)); printf("%d%c%d\n", a, op, b);
    int y, m, d, h, mi; int n5 = sscanf("2024-02-29T12:34", "%d-%d-%dT%d:%d", &y, &m, &d, &h, &mi); printf("%d %d/%d/%d %d:%d\n", n5, y, m, d, h, mi);
    char s1[10], s2[10]; printf("%d\n", sscanf("key = value", "%9[^= ] = %9s", s1, s2)); printf("<%s><%s>\n", s1, s2);
    long l; double dd; unsigned u; printf("%d", sscanf("-5000000000 1e-3 077", "%ld %lf %o", &l, &dd, &u)); printf(" %ld %g %u\n", l, dd, u);
    int i1; printf("%d", sscanf("skip 42", "%*s %d", &i1)); printf(" %d\n", i1);
    printf("%d %d\n", sscanf("", "%d", &i1), sscanf("abc", "%d", &i1));
    struct tm t = {.tm_year = 124, .tm_mon = 1, .tm_mday = 29, .tm_hour = 12};
    char date[40]; strftime(date, sizeof date, "%Y-%m-%d %H:%M %j %a %b %y%%", &t); puts(date);
    t.tm_mday += 40; mktime(&t); strftime(date, sizeof date, "%d %B %Y", &t); puts(date);
    time_t epoch = 86400 * 365; struct tm *g = gmtime(&epoch); printf("%d %d %d\n", g->tm_year, g->tm_yday, g->tm_wday);
    printf("%.0f\n", difftime(epoch, 0));
    return 0;
}
