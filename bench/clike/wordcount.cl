// Makes lines of text, splits them into words and counts the words in a hash table. Argument: n, the lines.
#include "inc_size.h"

const int VOCAB_SIZE = 1500, BUCKETS = 2048, WORDS_PER_LINE = 12, TOP_COUNT = 10;
str syllables[16] = {"ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "zu", "ran"};

struct Entry { str text_; int32_t count; bool reported; struct Entry *next; };

long seed = 12345;
str vocab[VOCAB_SIZE];
struct Entry *table[BUCKETS];
int32_t words, distinct;

int32_t random0(int32_t range) {
    seed = seed * 16807 % 2147483647;
    return seed % range;
}

void makeVocab() {
    for (int32_t i = 0; i < VOCAB_SIZE; i++) {
        str w = "";
        int32_t n = 2 + random0(3);
        for (int32_t k = 0; k < n; k++) w = w + syllables[random0(16)];
        vocab[i] = w;
    }
}

str makeLine() {
    str line = "";
    for (int32_t i = 1; i <= WORDS_PER_LINE; i++) {
        int32_t a = random0(VOCAB_SIZE), b = random0(VOCAB_SIZE);
        if (b < a) a = b;
        str w = vocab[a];
        if (i == 1) w[1] = toupper(w[1]);
        else if (a % 7 == 0) line = line + ", ";
        else line = line + " ";
        line = line + w;
    }
    return line + ".";
}

void countWord(str w) {
    int32_t h = 0, n = length(w);
    for (int32_t i = 1; i <= n; i++) h = (h * 31 + w[i]) & (BUCKETS - 1);
    struct Entry *p = table[h];
    while (p != NULL) {
        if (p->text_ == w) {
            p->count = p->count + 1;
            return;
        }
        p = p->next;
    }
    new(&p);
    p->text_ = w;
    p->count = 1;
    p->next = table[h];
    table[h] = p;
    distinct = distinct + 1;
}

bool isLetter[256];      // what the set of letters is in Pascal

void splitLine(str line) {
    int32_t i = 1, len = length(line);
    while (i <= len) {
        while (i <= len && !isLetter[line[i]]) i = i + 1;
        int32_t start = i;
        while (i <= len && isLetter[line[i]]) i = i + 1;
        if (i > start) {
            countWord(lowercase(copy(line, start, i - start)));
            words = words + 1;
        }
    }
}

void reportTop() {
    for (int32_t k = 0; k < TOP_COUNT; k++) {
        struct Entry *best = NULL;
        for (int32_t h = 0; h < BUCKETS; h++) {
            for (struct Entry *p = table[h]; p != NULL; p = p->next) {
                if (p->reported) continue;
                if (best == NULL || p->count > best->count || (p->count == best->count && p->text_ < best->text_)) best = p;
            }
        }
        if (best != NULL) {
            best->reported = true;
            printf("%8d %s\n", best->count, best->text_);
        }
    }
}

int main() {
    int32_t n = sizeArgument(80000);
    makeVocab();
    for (int32_t c = 0; c < 256; c++) isLetter[c] = isalpha(c) != 0;
    for (int32_t i = 0; i < n; i++) splitLine(makeLine());
    printf("words %d distinct %d\n", words, distinct);
    reportTop();
    return 0;
}
