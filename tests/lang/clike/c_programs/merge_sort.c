/* Merge sort of an array and of a linked list. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void mergeSort(int *a, int *tmp, int n) {
    if (n < 2) return;
    int m = n / 2, i = 0, j = m, k = 0;
    mergeSort(a, tmp, m);
    mergeSort(a + m, tmp, n - m);
    while (i < m && j < n) tmp[k++] = a[i] <= a[j] ? a[i++] : a[j++];
    while (i < m) tmp[k++] = a[i++];
    while (j < n) tmp[k++] = a[j++];
    memcpy(a, tmp, n * sizeof(int));
}

typedef struct Node {
    int key;
    struct Node *next;
} Node;

static Node *split(Node *list) {
    Node *slow = list, *fast = list->next;
    while (fast != NULL && fast->next != NULL) {
        slow = slow->next;
        fast = fast->next->next;
    }
    Node *second = slow->next;
    slow->next = NULL;
    return second;
}

static Node *merge(Node *a, Node *b) {
    Node head, *last = &head;
    head.next = NULL;
    while (a && b) {
        Node **least = a->key <= b->key ? &a : &b;
        last->next = *least;
        last = *least;
        *least = (*least)->next;
    }
    last->next = a ? a : b;
    return head.next;
}

static Node *sortList(Node *list) {
    if (!list || !list->next) return list;
    Node *second = split(list);
    return merge(sortList(list), sortList(second));
}

int main(void) {
    int a[16], tmp[16];
    Node *list = NULL;
    for (int i = 0; i < 16; i++) {
        a[i] = (i * 37 + 11) % 23;
        Node *n = (Node *)malloc(sizeof(Node));
        n->key = a[i];
        n->next = list;
        list = n;
    }
    mergeSort(a, tmp, 16);
    for (int i = 0; i < 16; i++) printf("%d%s", a[i], i < 15 ? "," : "\n");
    for (Node *n = list = sortList(list); n != NULL; n = n->next) printf("%d ", n->key);
    printf("\n");
    while (list) {
        Node *dead = list;
        list = list->next;
        free(dead);
    }
    return 0;
}
