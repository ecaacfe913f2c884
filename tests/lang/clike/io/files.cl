// clike.md 13.4: Pascal's and C's way
int main() {
    text f, g;
    str line; int n = 0;
    assign(f, "a.txt"); rewrite(f);
    fprintf(f, "one\ntwo %d\n", 2); write(1, f, "three");
    close(&f);
    reset(f); while (!eof(f)) { readln(f, line); printf("%d:%s ", ++n, line); } close(f);
    append(f); write(1, f, 4); close(f);
    g = fopen("a.txt", "r");
    if (g == NULL) return 1;
    while (!feof(g)) { readln(g, line); n++; } printf("%d %s\n", n, line);
    fclose(g);
    g = fopen("missing.txt", "r"); printf("%d %d\n", g == NULL, ioresult() != 0);
    FILE *h = fopen("a.txt", "r"); int c, letters = 0;
    while ((c = fgetc(h)) != EOF) letters++;
    fclose(h); printf("%d %d\n", letters, fopen("nope", "r") == NULL);
    rename(f, "b.txt"); printf("%d %d\n", fileexists("b.txt"), fileexists("a.txt"));
    erase(f); printf("%d\n", fileexists("b.txt"));
    printf("%d %d %d\n", mkdir("d"), getfattr("d") & 16, rmdir("d"));
    return 0;
}
