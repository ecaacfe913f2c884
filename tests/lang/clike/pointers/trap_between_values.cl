int at(void *base, int offset) { return *(int *)((char *)base + offset); }
int main() {
    int a[3] = {1, 2, 3};
    printf("%d\n", at(a, 4));
    printf("%d\n", at(a, 6));
    return 0;
}
