/* Heap sort and a binary heap as priority queue. */
#include <stdio.h>

#define SWAP(T, x, y) do { T t_ = (x); (x) = (y); (y) = t_; } while (0)

static void sift(double a[], int root, int n) {
    for (;;) {
        int child = 2 * root + 1;
        if (child >= n) return;
        if (child + 1 < n && a[child] < a[child + 1]) ++child;
        if (a[root] >= a[child]) return;
        SWAP(double, a[root], a[child]);
        root = child;
    }
}

static void heapSort(double a[], int n) {
    for (int i = n / 2 - 1; i >= 0; --i) sift(a, i, n);
    for (int i = n - 1; i > 0; --i) {
        SWAP(double, a[0], a[i]);
        sift(a, 0, i);
    }
}

struct Queue { int size; int items[64]; };

static void push(struct Queue *q, int x) {
    int i = q->size++;
    while (i > 0 && q->items[(i - 1) / 2] > x) {
        q->items[i] = q->items[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    q->items[i] = x;
}

static int pop(struct Queue *q) {
    int top = q->items[0], x = q->items[--q->size], i = 0;
    while (2 * i + 1 < q->size) {
        int c = 2 * i + 1;
        if (c + 1 < q->size && q->items[c + 1] < q->items[c]) c++;
        if (x <= q->items[c]) break;
        q->items[i] = q->items[c];
        i = c;
    }
    q->items[i] = x;
    return top;
}

int main(void) {
    double a[12];
    struct Queue q = {0};
    for (int i = 0; i < 12; i++) a[i] = (i * 7 % 12) * 1.5 - 3;
    heapSort(a, 12);
    for (int i = 0; i < 12; i++) printf("%.1f ", a[i]);
    putchar('\n');
    for (int i = 0; i < 20; i++) push(&q, i * 17 % 31);
    while (q.size > 0) printf("%d ", pop(&q));
    putchar('\n');
    return 0;
}
