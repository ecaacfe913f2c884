/* K&R chapter 5-6 style: declaration parser dcl/undcl, keyword count, tree, table lookup, sort with options, month_day, getint, alloc */
#include <stdio.h>
#include <string.h>
#include <ctype.h>
#include <stdlib.h>
#define MAXTOKEN 100
enum { NAME, PARENS, BRACKETS };
static int tokentype; static char token[MAXTOKEN], name[MAXTOKEN], datatype[MAXTOKEN], out[1000];
static const char *input; static int getch(void) { return *input ? *input++ : EOF; } static void ungetch(int c) { if (c != EOF) input--; }
static int gettoken(void) { int c; char *p = token; while ((c = getch()) == ' ' || c == '\t'); if (c == '(') { if ((c = getch()) == ')') { strcpy(token, "()"); return tokentype = PARENS; } else { ungetch(c); return tokentype = '('; } } else if (c == '[') { for (*p++ = c; (*p++ = getch()) != ']';); *p = '\0'; return tokentype = BRACKETS; } else if (isalpha(c)) { for (*p++ = c; isalnum(c = getch()) || c == '_';) *p++ = c; *p = '\0'; ungetch(c); return tokentype = NAME; } else return tokentype = c; }
static void dirdcl(void);
static void dcl(void) { int ns; for (ns = 0; gettoken() == '*';) ns++; dirdcl(); while (ns-- > 0) strcat(out, " pointer to"); }
static void dirdcl(void) { int type; if (tokentype == '(') { dcl(); if (tokentype != ')') printf("error: missing )\n"); } else if (tokentype == NAME) strcpy(name, token); else printf("error: expected name or (dcl)\n"); while ((type = gettoken()) == PARENS || type == BRACKETS) if (type == PARENS) strcat(out, " function returning"); else { strcat(out, " array"); strcat(out, token); strcat(out, " of"); } }
static void undcl(const char *s) { int type; char temp[MAXTOKEN * 2]; input = s; gettoken(); strcpy(out, token); while ((type = gettoken()) != EOF) if (type == PARENS || type == BRACKETS) strcat(out, token); else if (type == '*') { sprintf(temp, "(*%s)", out); strcpy(out, temp); } else if (type == NAME) { sprintf(temp, "%s %s", token, out); strcpy(out, temp); } else printf("invalid input at %s\n", token); printf("%s\n", out); }
struct key { char *word; int count; } keytab[] = { {"auto", 0}, {"break", 0}, {"case", 0}, {"char", 0}, {"const", 0}, {"int", 0}, {"return", 0}, {"while", 0} };
#define NKEYS (sizeof keytab / sizeof keytab[0])
struct key *binsearch(char *word, struct key *tab, int n) { int cond; struct key *low = &tab[0], *high = &tab[n], *mid; while (low < high) { mid = low + (high - low) / 2; if ((cond = strcmp(word, mid->word)) < 0) high = mid; else if (cond > 0) low = mid + 1; else return mid; } return NULL; }
struct tnode { char *word; int count; struct tnode *left, *right; };
static struct tnode *addtree(struct tnode *p, char *w) { int cond; if (p == NULL) { p = (struct tnode *)malloc(sizeof(struct tnode)); p->word = strdup(w); p->count = 1; p->left = p->right = NULL; } else if ((cond = strcmp(w, p->word)) == 0) p->count++; else if (cond < 0) p->left = addtree(p->left, w); else p->right = addtree(p->right, w); return p; }
static void treeprint(struct tnode *p) { if (p != NULL) { treeprint(p->left); printf("%4d %s\n", p->count, p->word); treeprint(p->right); } }
struct nlist { struct nlist *next; char *name; char *defn; }; 
#define HASHSIZE 101
static struct nlist *hashtab[HASHSIZE];
unsigned hash(char *s) { unsigned hashval; for (hashval = 0; *s != '\0'; s++) hashval = *s + 31 * hashval; return hashval % HASHSIZE; }
struct nlist *lookup(char *s) { struct nlist *np; for (np = hashtab[hash(s)]; np != NULL; np = np->next) if (strcmp(s, np->name) == 0) return np; return NULL; }
struct nlist *install(char *name, char *defn) { struct nlist *np; unsigned hashval; if ((np = lookup(name)) == NULL) { np = (struct nlist *)malloc(sizeof(*np)); if (np == NULL || (np->name = strdup(name)) == NULL) return NULL; hashval = hash(name); np->next = hashtab[hashval]; hashtab[hashval] = np; } else free((void *)np->defn); if ((np->defn = strdup(defn)) == NULL) return NULL; return np; }
void undef(char *s) { struct nlist **pp = &hashtab[hash(s)]; while (*pp && strcmp((*pp)->name, s)) pp = &(*pp)->next; if (*pp) { struct nlist *d = *pp; *pp = d->next; free(d->name); free(d->defn); free(d); } }
static char daytab[2][13] = { {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}, {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31} };
int day_of_year(int year, int month, int day) { int i, leap; char *p; leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; p = daytab[leap]; while (--month) day += *++p; return day; }
void month_day(int year, int yearday, int *pmonth, int *pday) { int i, leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; for (i = 1; yearday > daytab[leap][i]; i++) yearday -= daytab[leap][i]; *pmonth = i; *pday = yearday; }
char *month_name(int n) { static char *nm[] = { "Illegal month", "January", "February", "March" }; return (n < 1 || n > 3) ? nm[0] : nm[n]; }
int numcmp(char *s1, char *s2) { double v1 = atof(s1), v2 = atof(s2); return v1 < v2 ? -1 : v1 > v2; }
void swap(void *v[], int i, int j) { void *temp; temp = v[i]; v[i] = v[j]; v[j] = temp; }
void qsort2(void *v[], int left, int right, int (*comp)(void *, void *)) { int i, last; if (left >= right) return; swap(v, left, (left + right) / 2); last = left; for (i = left + 1; i <= right; i++) if ((*comp)(v[i], v[left]) < 0) swap(v, ++last, i); swap(v, left, last); qsort2(v, left, last - 1, comp); qsort2(v, last + 1, right, comp); }
#define ALLOCSIZE 100
static char allocbuf[ALLOCSIZE]; static char *allocp = allocbuf;
char *alloc(int n) { if (allocbuf + ALLOCSIZE - allocp >= n) { allocp += n; return allocp - n; } return 0; }
void afree(char *p) { if (p >= allocbuf && p < allocbuf + ALLOCSIZE) allocp = p; }
int bitcount(unsigned x) { int b; for (b = 0; x != 0; x >>= 1) if (x & 01) b++; return b; }
unsigned getbits(unsigned x, int p, int n) { return (x >> (p + 1 - n)) & ~(~0 << n); }
int htoi(const char *s) { int n = 0; if (*s == '0' && (s[1] == 'x' || s[1] == 'X')) s += 2; for (; isxdigit(*s); s++) n = n * 16 + (isdigit(*s) ? *s - '0' : tolower(*s) - 'a' + 10); return n; }
void itoa(int n, char s[]) { int i = 0, sign = n, j, c; do { int d = n % 10; s[i++] = (d < 0 ? -d : d) + '0'; } while ((n /= 10) != 0); if (sign < 0) s[i++] = '-'; s[i] = 0; for (j = 0, i--; j < i; i--, j++) c = s[i], s[i] = s[j], s[j] = c; }
int main(void) {
    const char *decls[] = { "char **argv", "int (*daytab)[13]", "int *daytab[13]", "void *comp()", "void (*comp)()", "char (*(*x())[])()", "char (*(*x[3])())[5]", 0 };
    for (const char **d = decls; *d; d++) { input = *d; gettoken(); strcpy(datatype, token); out[0] = '\0'; dcl(); printf("%s: %s %s\n", name, out, datatype); }
    undcl("x () * [] * () char"); undcl("daytab * [13] int");
    char text[] = "int main const char x while int y return case int"; struct key *p; struct tnode *root = NULL; for (char *w = strtok(text, " "); w; w = strtok(NULL, " ")) { if ((p = binsearch(w, keytab, NKEYS)) != NULL) p->count++; root = addtree(root, w); } for (p = keytab; p < keytab + NKEYS; p++) if (p->count > 0) printf("%4d %s\n", p->count, p->word); treeprint(root);
    install("IN", "1"); install("OUT", "0"); install("IN", "2"); printf("%s %s %d\n", lookup("IN")->defn, lookup("OUT")->defn, lookup("X") == NULL); undef("IN"); printf("%d\n", lookup("IN") == NULL);
    int m, d; month_day(1988, 60, &m, &d); printf("%d %d %d %s %s\n", m, d, day_of_year(1988, 3, 1), month_name(m), month_name(13));
    char *lines[] = { "10", "9", "100", "-3", "2.5" }; qsort2((void **)lines, 0, 4, (int (*)(void *, void *))numcmp); for (int i = 0; i < 5; i++) printf("%s ", lines[i]); qsort2((void **)lines, 0, 4, (int (*)(void *, void *))strcmp); for (int i = 0; i < 5; i++) printf("%s ", lines[i]); puts("");
    char *a1 = alloc(10), *a2 = alloc(50), *a3 = alloc(60); strcpy(a1, "alloc"); printf("%s %d %d\n", a1, a3 == 0, (int)(a2 - a1)); afree(a2); a3 = alloc(60); printf("%d\n", a3 == a2);
    printf("%d %u %d %d\n", bitcount(0xF0F0), getbits(0xABCD, 7, 4), htoi("0x1F"), htoi("ffffffff")); char s[20]; itoa(-2147483647 - 1, s); printf("%s\n", s);
    return 0;
}
