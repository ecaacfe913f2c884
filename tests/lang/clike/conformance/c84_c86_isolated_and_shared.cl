int x = 1;
int change() { x = 2; return x; }
struct Node { int value; struct Node *next; };
struct Node *list;
int append() { struct Node *n; new(&n); n->value = 5; n->next = list; list->next = n; return 1; }
int main() {
    int r = thread.async.await(thread.async.run(change));
    printf("%d %d\n", r, x);
    future<int> f = async change();
    await f;
    printf("%d\n", x);
    new(&list);
    list->value = 1; list->next = list;                 // a cycle
    thread.async.await(thread.core.spawn(append));
    printf("%d\n", list->next == list);
    int local = 10;
    thread.async.await(thread.async.run(fn() { local = 20; return local; }));
    printf("%d\n", local);
    return 0;
}
