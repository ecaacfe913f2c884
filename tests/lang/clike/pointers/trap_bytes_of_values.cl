void show(void *base) {
    char *p = base;
    printf("%d\n", *p);
}
int main() {
    int a[3] = {1, 2, 3};
    show(a);
    return 0;
}
