struct Node { int value; struct Node* next; };
struct Node* push(struct Node* head, int value) {
    struct Node* n;
    new(&n);
    n->value = value; n->next = head;
    return n;
}
void reverse(str* sp) {                         // a str is a 1-based value
    str s = *sp;
    int i = 1; int j = strlen(s);
    while (i < j) { char t = s[i]; s[i] = s[j]; s[j] = t; i++; j--; }
    *sp = s;
}
int sum(int* a, int n) { int t = 0; for (int i = 0; i < n; i++) t += (*a)[i]; return t; }
int twice(int x) { return 2 * x; }
int main() {
    struct Node* list = push(push(push(NULL, 3), 1), 4);
    while (list != NULL) { printf("%d ", list->value); list = list->next; }
    str word = "Python";
    reverse(&word);
    int a[4];                                   // arrays are 0-based
    for (int k = 0; k < 4; k++) a[k] = k * k;
    int f = &twice;
    printf("%s %d %d %.2f\n", word, sum(&a, 4), f(21), 7 / 2.0);
    return 0;
}
