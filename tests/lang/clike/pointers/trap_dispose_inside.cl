int main() {
    int *p = malloc(10 * sizeof(int));
    p++;
    dispose(&p);
    return 0;
}
