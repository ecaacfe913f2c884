// Counts the words of its input: a hash table of lists, then sorted by count.
#define BUCKETS 64

typedef struct Entry {
    str word;
    int count;
    struct Entry *next;
} Entry;

Entry *table[BUCKETS];
int entries = 0;

unsigned hash(str s) {
    unsigned h = 2166136261u;
    for (int i = 1; i <= length(s); i++) h = (h ^ ord(s[i])) * 16777619u;
    return h;
}

void add(str word) {
    Entry **bucket = &table[hash(word) % BUCKETS];
    for (Entry *e = *bucket; e != NULL; e = e->next) {
        if (e->word == word) {
            e->count++;
            return;
        }
    }
    Entry *e;
    new(&e);
    e->word = word;
    e->count = 1;
    e->next = *bucket;
    *bucket = e;
    entries++;
}

int compare(Entry **a, Entry **b) {
    if ((*a)->count != (*b)->count) return (*b)->count - (*a)->count;
    return strcmp((*a)->word, (*b)->word);
}

int main() {
    int c;
    str word = "";
    do {
        c = getchar();
        if (isalpha(c)) {
            word += tolower(c);
        } else if (word != "") {
            add(word);
            word = "";
        }
    } while (c != EOF);
    Entry **all = malloc(entries * sizeof(Entry *));
    int n = 0;
    for (Entry *first in table) {
        for (Entry *e = first; e != NULL; e = e->next) all[n++] = e;
    }
    qsort(all, n, sizeof(Entry *), compare);
    printf("%d different words\n", n);
    for (int i = 0; i < n && i < 10; i++) printf("%-8s %s\n", all[i]->word, copy("**********", 1, all[i]->count));
    return 0;
}
