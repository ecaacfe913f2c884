/* Huffman coding with a priority queue of tree nodes. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct node_s { unsigned freq; int symbol; struct node_s *kids[2]; } *Node;
static Node heap[64];
static int size;
static int less(Node a, Node b) { return a->freq != b->freq ? a->freq < b->freq : a->symbol < b->symbol; }
static void put(Node n) {
    int i = size++;
    for (; i && less(n, heap[(i - 1) / 2]); i = (i - 1) / 2) heap[i] = heap[(i - 1) / 2];
    heap[i] = n;
}
static Node take(void) {
    Node top = heap[0], n = heap[--size];
    int i = 0, c;
    while ((c = 2 * i + 1) < size) {
        if (c + 1 < size && less(heap[c + 1], heap[c])) c++;
        if (!less(heap[c], n)) break;
        heap[i] = heap[c];
        i = c;
    }
    heap[i] = n;
    return top;
}
static Node leaf(unsigned f, int s) {
    Node n = malloc(sizeof *n);
    n->freq = f, n->symbol = s;
    n->kids[0] = n->kids[1] = NULL;
    return n;
}
static char codes[128][32];
static void assign(Node n, char *buf, int depth) {
    if (!n->kids[0]) {
        buf[depth] = '\0';
        strcpy(codes[n->symbol], buf);
        return;
    }
    for (int i = 0; i < 2; i++) {
        buf[depth] = '0' + i;
        assign(n->kids[i], buf, depth + 1);
    }
}
int main(void) {
    const char *text = "this is an example for huffman encoding";
    unsigned freq[128] = {0}, bits = 0;
    char buf[32];
    for (const char *p = text; *p; p++) freq[(int)*p]++;
    for (int s = 0; s < 128; s++)
        if (freq[s]) put(leaf(freq[s], s));
    while (size > 1) {
        Node a = take(), b = take(), n = leaf(a->freq + b->freq, a->symbol < b->symbol ? a->symbol : b->symbol);
        n->kids[0] = a, n->kids[1] = b;
        put(n);
    }
    Node root = take();
    assign(root, buf, 0);
    for (int s = 0; s < 128; s++)
        if (freq[s]) printf("'%c' %u %s\n", s, freq[s], codes[s]), bits += freq[s] * strlen(codes[s]);
    printf("%u bits\n", bits);
    char out[64], *o = out;
    for (const char *p = text; *p; p++) {
        Node n = root;
        for (const char *c = codes[(int)*p]; *c; c++) n = n->kids[*c - '0'];
        *o++ = n->symbol;
    }
    *o = 0;
    printf("%s\n", strcmp(out, text) ? "differs" : out);
    return 0;
}
