#include <stdio.h>
static void put(FILE *out, const char *s) { fprintf(out, "%s\n", s); }
struct logger {
    FILE *out;
    int level;
};
int main(int argc, char **argv) {
    FILE *o = stdout;
    put(o, "a");
    put(stdout, "b");
    FILE *in = argc > 1 ? fopen(argv[1], "r") : stdin;
    if (!in) return 1;
    int c = fgetc(in);
    printf("%d\n", c);
    struct logger l = {stdout, 2};
    fprintf(l.out, "x\n");
    l.out = stderr;
    if (l.out == stderr) puts("same");
    if (in != stdin) fclose(in);
    o = NULL;
    put(o ? o : stdout, "c");
    return 0;
}
