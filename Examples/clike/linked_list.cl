// A list of structs on the heap: building, sorting by merging, reversing, removing.
typedef struct Node {
    int value;
    struct Node *next;
} Node;

Node *push(Node *head, int value) {
    Node *n = malloc(sizeof(Node));
    n->value = value;
    n->next = head;
    return n;
}

Node *merge(Node *a, Node *b) {
    if (a == NULL) return b;
    if (b == NULL) return a;
    if (a->value <= b->value) {
        a->next = merge(a->next, b);
        return a;
    }
    b->next = merge(a, b->next);
    return b;
}

Node *sort(Node *list) {
    if (list == NULL || list->next == NULL) return list;
    Node *slow = list;
    for (Node *fast = list->next; fast != NULL && fast->next != NULL; fast = fast->next->next) slow = slow->next;
    Node *half = slow->next;
    slow->next = NULL;
    return merge(sort(list), sort(half));
}

Node *reverse(Node *list) {
    Node *done = NULL;
    while (list != NULL) {
        Node *rest = list->next;
        list->next = done;
        done = list;
        list = rest;
    }
    return done;
}

/* Takes out every element for which the test is true; a pointer to the pointer makes the first one no special case. */
void removeIf(Node **at, int (*test)(int)) {
    while (*at != NULL) {
        Node *n = *at;
        if (!test(n->value)) {
            at = &n->next;
            continue;
        }
        *at = n->next;
        free(n);
    }
}

void show(str title, Node *list) {
    printf("%-9s", title);
    for (Node *n = list; n != NULL; n = n->next) printf(" %d", n->value);
    printf("\n");
}

int isOdd(int x) { return x % 2; }

int main() {
    Node *list = NULL;
    for (int i = 0, x = 7; i < 12; i++, x = (x * 31 + 11) % 50) list = push(list, x);
    show("list", list);
    list = sort(list);
    show("sorted", list);
    list = reverse(list);
    show("reversed", list);
    removeIf(&list, isOdd);
    show("even", list);
    removeIf(&list, fn (int x) { return x > 20; });
    show("small", list);
    return 0;
}
