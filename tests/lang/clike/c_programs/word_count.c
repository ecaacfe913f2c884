/* Counts lines, words and characters, and word frequencies with a hash table. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

#define BUCKETS 31

struct entry { char *word; int count; struct entry *next; };
static struct entry *table[BUCKETS];

static unsigned hash(const char *s) {
    unsigned h = 5381;
    for (; *s; s++) h = h * 33 ^ (unsigned char)*s;
    return h % BUCKETS;
}

static struct entry *lookup(const char *word, int create) {
    unsigned h = hash(word);
    for (struct entry *e = table[h]; e; e = e->next)
        if (strcmp(e->word, word) == 0) return e;
    if (!create) return NULL;
    struct entry *e = malloc(sizeof *e);
    e->word = malloc(strlen(word) + 1);
    strcpy(e->word, word);
    e->count = 0;
    e->next = table[h];
    table[h] = e;
    return e;
}

static int byCount(const void *a, const void *b) {
    const struct entry *x = *(struct entry *const *)a, *y = *(struct entry *const *)b;
    if (x->count != y->count) return y->count - x->count;
    return strcmp(x->word, y->word);
}

int main(void) {
    const char *text = "the quick brown fox\njumps over the lazy dog\nthe fox is quick and the dog is not\n";
    int lines = 0, words = 0, chars = 0, n = 0;
    char word[32];
    for (const char *p = text; *p; p++) {
        chars++;
        if (*p == '\n') lines++;
        if (isalpha((unsigned char)*p)) {
            word[n++] = *p;
        } else if (n > 0) {
            word[n] = '\0';
            n = 0;
            words++;
            lookup(word, 1)->count++;
        }
    }
    printf("%d %d %d\n", lines, words, chars);
    struct entry *list[64];
    int m = 0;
    for (int i = 0; i < BUCKETS; i++)
        for (struct entry *e = table[i]; e != NULL; e = e->next) list[m++] = e;
    qsort(list, m, sizeof list[0], byCount);
    for (int i = 0; i < m; i++) printf("%3d %s\n", list[i]->count, list[i]->word);
    printf("%s\n", lookup("cat", 0) == NULL ? "no cat" : "cat");
    return 0;
}
