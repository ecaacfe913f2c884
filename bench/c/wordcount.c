/* Makes lines of text, splits them into words and counts the words in a hash table.
 * Argument: n, the lines. */
#include "bench.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { VOCAB_SIZE = 1500, BUCKETS = 2048, WORDS_PER_LINE = 12, TOP_COUNT = 10, MAX_WORD = 16 };

static const char *const SYLLABLES[16] = {
    "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "zu", "ran",
};

typedef struct Entry {
    struct Entry *next;
    int count;
    bool reported;
    char text[MAX_WORD];
} Entry;

static int64_t seed = 12345;
static char vocab[VOCAB_SIZE][MAX_WORD];
static Entry *table[BUCKETS];
static int words, distinct;

static int random0(int range) {
    seed = seed * 16807 % 2147483647;
    return (int)(seed % range);
}

static void makeVocab(void) {
    for (int i = 0; i < VOCAB_SIZE; i++) {
        int count = 2 + random0(3);
        for (int k = 0; k < count; k++) {
            strcat(vocab[i], SYLLABLES[random0(16)]);
        }
    }
}

static size_t makeLine(char *line) {
    size_t length = 0;
    for (int i = 0; i < WORDS_PER_LINE; i++) {
        int a = random0(VOCAB_SIZE);
        int b = random0(VOCAB_SIZE);
        if (b < a) {
            a = b;
        }
        if (i > 0 && a % 7 == 0) {
            line[length++] = ',';
        }
        if (i > 0) {
            line[length++] = ' ';
        }
        size_t wordLength = strlen(vocab[a]);
        memcpy(line + length, vocab[a], wordLength);
        if (i == 0) {
            line[0] = (char)toupper((unsigned char)line[0]);
        }
        length += wordLength;
    }
    line[length++] = '.';
    return length;
}

static void countWord(const char *w, size_t length) {
    unsigned h = 0;
    for (size_t i = 0; i < length; i++) {
        h = (h * 31 + (unsigned char)w[i]) & (BUCKETS - 1);
    }
    for (Entry *p = table[h]; p; p = p->next) {
        if (memcmp(p->text, w, length) == 0 && p->text[length] == 0) {
            p->count++;
            return;
        }
    }
    Entry *entry = calloc(1, sizeof *entry);
    if (!entry) {
        exit(1);
    }
    memcpy(entry->text, w, length);
    entry->count = 1;
    entry->next = table[h];
    table[h] = entry;
    distinct++;
}

static bool isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static void splitLine(const char *line, size_t length) {
    size_t i = 0;
    while (i < length) {
        char word[MAX_WORD];
        while (i < length && !isLetter(line[i])) {
            i++;
        }
        size_t start = i;
        while (i < length && isLetter(line[i])) {
            i++;
        }
        for (size_t k = start; k < i; k++) {
            word[k - start] = (char)(line[k] | 0x20);
        }
        if (i > start) {
            countWord(word, i - start);
            words++;
        }
    }
}

static void reportTop(void) {
    for (int k = 0; k < TOP_COUNT; k++) {
        Entry *best = NULL;
        for (int h = 0; h < BUCKETS; h++) {
            for (Entry *p = table[h]; p; p = p->next) {
                if (!p->reported &&
                    (!best || p->count > best->count ||
                     (p->count == best->count && strcmp(p->text, best->text) < 0))) {
                    best = p;
                }
            }
        }
        if (best) {
            best->reported = true;
            printf("%8d %s\n", best->count, best->text);
        }
    }
}

int main(int argc, char **argv) {
    int n = sizeArg(argc, argv, 80000);
    char line[WORDS_PER_LINE * (MAX_WORD + 2)];
    makeVocab();
    for (int i = 0; i < n; i++) {
        splitLine(line, makeLine(line));
    }
    printf("words %d distinct %d\n", words, distinct);
    reportTop();
    return 0;
}
