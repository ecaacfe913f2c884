int main() {
    int a[3] = {1, 2, 3};
    printf("%d ", (int)runtime.core.fetch("missing", 7));
    printf("%d ", runtime.core.fetch("missing") == NULL);
    str s = "old";
    runtime.core.share("s", s);
    s = "new";
    str t = runtime.core.fetch("s");
    printf("%s\n", t);
    return 0;
}
