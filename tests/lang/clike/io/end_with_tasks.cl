// feof of a file that readln reads, when other tasks exist: each builtin holds the file's lock
int twice(int x) { return 2 * x; }
int main() {
    future<int> six = async twice(3);
    printf("%d\n", await six);
    text f;
    str line;
    int n = 0;
    assign(f, "lines.txt");
    rewrite(f);
    fprintf(f, "one\ntwo\n");
    close(f);
    f = fopen("lines.txt", "r");
    while (!feof(f)) { readln(f, line); n++; }
    fclose(f);
    printf("%d %s\n", n, line);
    erase(f);
    return 0;
}
