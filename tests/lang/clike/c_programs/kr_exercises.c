/* after K&R: word frequency tree, getop/ungetch calculator, entab/detab, squeeze, itob, expand, escape, dcl */
#include <stdio.h>
#include <ctype.h>
#include <string.h>
#include <stdlib.h>
#define MAXOP 100
#define NUMBER '0'
#define MAXVAL 100
#define BUFSIZE 100
#define NKEYS (sizeof keytab / sizeof keytab[0])
int getop(char []); void push(double); double pop(void); int getch(void); void ungetch(int);
int sp = 0; double val[MAXVAL]; char buf[BUFSIZE]; int bufp = 0; char *input;
int getch(void) { return (bufp > 0) ? buf[--bufp] : *input ? *input++ : EOF; }
void ungetch(int c) { if (bufp >= BUFSIZE) printf("ungetch: too many characters\n"); else buf[bufp++] = c; }
void push(double f) { if (sp < MAXVAL) val[sp++] = f; else printf("error: stack full, can't push %g\n", f); }
double pop(void) { if (sp > 0) return val[--sp]; else { printf("error: stack empty\n"); return 0.0; } }
int getop(char s[]) {
    int i, c;
    while ((s[0] = c = getch()) == ' ' || c == '\t') ;
    s[1] = '\0';
    if (!isdigit(c) && c != '.') return c;
    i = 0;
    if (isdigit(c)) while (isdigit(s[++i] = c = getch())) ;
    if (c == '.') while (isdigit(s[++i] = c = getch())) ;
    s[i] = '\0';
    if (c != EOF) ungetch(c);
    return NUMBER;
}
void calc(char *text) {
    int type; double op2; char s[MAXOP];
    input = text;
    while ((type = getop(s)) != EOF) {
        switch (type) {
        case NUMBER: push(atof(s)); break;
        case '+': push(pop() + pop()); break;
        case '*': push(pop() * pop()); break;
        case '-': op2 = pop(); push(pop() - op2); break;
        case '/': op2 = pop(); if (op2 != 0.0) push(pop() / op2); else printf("error: zero divisor\n"); break;
        case '\n': printf("\t%.8g\n", pop()); break;
        default: printf("error: unknown command %s\n", s); break;
        }
    }
}
struct key { char *word; int count; } keytab[] = { "auto", 0, "break", 0, "case", 0, "char", 0, "const", 0, "continue", 0, "default", 0, "if", 0, "int", 0, "return", 0, "void", 0, "while", 0 };
struct key *binsearch(char *word, struct key *tab, int n) {
    int cond; struct key *low = &tab[0]; struct key *high = &tab[n]; struct key *mid;
    while (low < high) { mid = low + (high - low) / 2; if ((cond = strcmp(word, mid->word)) < 0) high = mid; else if (cond > 0) low = mid + 1; else return mid; }
    return NULL;
}
struct tnode { char *word; int count; struct tnode *left; struct tnode *right; };
struct tnode *talloc(void) { return (struct tnode *)malloc(sizeof(struct tnode)); }
char *strdup2(char *s) { char *p = (char *)malloc(strlen(s) + 1); if (p != NULL) strcpy(p, s); return p; }
struct tnode *addtree(struct tnode *p, char *w) {
    int cond;
    if (p == NULL) { p = talloc(); p->word = strdup2(w); p->count = 1; p->left = p->right = NULL; }
    else if ((cond = strcmp(w, p->word)) == 0) p->count++;
    else if (cond < 0) p->left = addtree(p->left, w);
    else p->right = addtree(p->right, w);
    return p;
}
void treeprint(struct tnode *p) { if (p != NULL) { treeprint(p->left); printf("%4d %s\n", p->count, p->word); treeprint(p->right); } }
#define HASHSIZE 101
struct nlist { struct nlist *next; char *name; char *defn; }; static struct nlist *hashtab[HASHSIZE];
unsigned hash(char *s) { unsigned hashval; for (hashval = 0; *s != '\0'; s++) hashval = *s + 31 * hashval; return hashval % HASHSIZE; }
struct nlist *lookup(char *s) { struct nlist *np; for (np = hashtab[hash(s)]; np != NULL; np = np->next) if (strcmp(s, np->name) == 0) return np; return NULL; }
struct nlist *install(char *name, char *defn) {
    struct nlist *np; unsigned hashval;
    if ((np = lookup(name)) == NULL) { np = (struct nlist *)malloc(sizeof(*np)); if (np == NULL || (np->name = strdup2(name)) == NULL) return NULL; hashval = hash(name); np->next = hashtab[hashval]; hashtab[hashval] = np; }
    else free((void *)np->defn);
    if ((np->defn = strdup2(defn)) == NULL) return NULL;
    return np;
}
void itob(int n, char s[], int b) { static char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz"; int i = 0, j, sign; if ((sign = n) < 0) n = -n; do { s[i++] = digits[n % b]; } while ((n /= b) > 0); if (sign < 0) s[i++] = '-'; s[i] = '\0'; for (j = 0, i--; j < i; j++, i--) { int c = s[j]; s[j] = s[i]; s[i] = c; } }
void squeeze(char s[], char t[]) { int i, j, k; for (i = j = 0; s[i]; i++) { for (k = 0; t[k] && t[k] != s[i]; k++) ; if (!t[k]) s[j++] = s[i]; } s[j] = '\0'; }
void expand(char *s1, char *s2) { char c; int i = 0, j = 0; while ((c = s1[i++]) != '\0') if (s1[i] == '-' && s1[i + 1] >= c) { i++; while (c < s1[i]) s2[j++] = c++; } else s2[j++] = c; s2[j] = '\0'; }
void detab(char *in, int n) { int col = 0; for (; *in; in++) if (*in == '\t') { do putchar('.'); while (++col % n); } else { putchar(*in); col = *in == '\n' ? 0 : col + 1; } }
unsigned getbits(unsigned x, int p, int n) { return (x >> (p + 1 - n)) & ~(~0 << n); }
int bitcount(unsigned x) { int b; for (b = 0; x != 0; x >>= 1) if (x & 01) b++; return b; }
static char daytab[2][13] = {{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}, {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}};
int day_of_year(int year, int month, int day) { int i, leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; for (i = 1; i < month; i++) day += daytab[leap][i]; return day; }
char *month_name(int n) { static char *name[] = {"Illegal month", "January", "February", "March"}; return (n < 1 || n > 3) ? name[0] : name[n]; }
void qsort2(char *v[], int left, int right) { int i, last; void swap(char *v[], int i, int j); if (left >= right) return; swap(v, left, (left + right) / 2); last = left; for (i = left + 1; i <= right; i++) if (strcmp(v[i], v[left]) < 0) swap(v, ++last, i); swap(v, left, last); qsort2(v, left, last - 1); qsort2(v, last + 1, right); }
void swap(char *v[], int i, int j) { char *temp; temp = v[i]; v[i] = v[j]; v[j] = temp; }
main() {
    struct tnode *root; char word[20]; int n; struct key *p;
    calc("1 2 - 4 5 + *\n3.5 2 /\n1 0 /\n+\n2 3 x\n");
    char text[] = "now is the time for all good men to come to the aid of their party"; root = NULL;
    char *t = text; while (sscanf(t, "%19s%n", word, &n) == 1) { root = addtree(root, word); t += n; } treeprint(root);
    char *code = "int main void while if int return"; while (sscanf(code, "%19s%n", word, &n) == 1) { if ((p = binsearch(word, keytab, NKEYS)) != NULL) p->count++; code += n; }
    for (p = keytab; p < keytab + NKEYS; p++) if (p->count > 0) printf("%4d %s\n", p->count, p->word);
    install("IN", "1"); install("OUT", "0"); install("IN", "2"); printf("%s %s %d\n", lookup("IN")->defn, lookup("OUT")->defn, lookup("X") == NULL);
    char s[64]; itob(-255, s, 16); printf("%s ", s); itob(1000, s, 2); printf("%s\n", s);
    strcpy(s, "hello world"); squeeze(s, "lo"); printf("%s ", s); expand("a-e0-4-", s); puts(s); detab("a\tbc\tdefghij\tk\n", 8);
    printf("%u %d %d %s %s\n", getbits(0xF0F0, 7, 4), bitcount(0xFFFF0001), day_of_year(2024, 3, 1), month_name(2), month_name(13));
    char *lines[] = {"pear", "apple", "fig", "banana", "cherry"}; qsort2(lines, 0, 4); for (n = 0; n < 5; n++) printf("%s ", lines[n]); printf("\n");
    return 0;
}
