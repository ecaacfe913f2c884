void show(char *p) {
    printf("%d\n", *p);
}
void pass(void *base) {
    show((char *)base + 0);
}
int main() {
    int a[3] = {1, 2, 3};
    pass(a);
    return 0;
}
