#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
int main(void) {
    FILE *f = fopen("q08.tmp", "w+");
    fprintf(f, "3\n1.5 2.5 3.5\nname surname\n");
    rewind(f);
    int n, c0;
    fscanf(f, "%d", &n);
    double s = 0, v;
    for (int i = 0; i < n; i++) {
        fscanf(f, "%lf", &v);
        s += v;
    }
    char a[20], b[20];
    fscanf(f, "%s %s", a, b);
    printf("%d %.1f %s %s\n", n, s, a, b);
    printf("%d\n", fscanf(f, "%d", &n) == EOF);
    rewind(f);
    char line[100];
    int ln = 0;
    while (fgets(line, sizeof line, f)) {
        size_t L = strlen(line);
        if (L && line[L - 1] == '\n')
            line[--L] = 0;
        printf("%d:%s(%zu)\n", ++ln, line, L);
    }
    printf("%d %d\n", feof(f) != 0, ferror(f));
    clearerr(f);
    fseek(f, 2, SEEK_SET);
    c0 = fgetc(f);
    printf("%c %ld\n", c0, ftell(f));
    fclose(f);
    FILE *in = fopen("q08.tmp", "rb"), *out = fopen("q08b.tmp", "wb");
    int c;
    while ((c = fgetc(in)) != EOF)
        fputc(toupper(c), out);
    fclose(in);
    fclose(out);
    in = fopen("q08b.tmp", "r");
    char buf[8];
    size_t k;
    while ((k = fread(buf, 1, sizeof buf, in)) > 0)
        fwrite(buf, 1, k, stdout);
    fclose(in);
    remove("q08.tmp");
    remove("q08b.tmp");
    struct {
        int id;
        char nm[8];
    } r = {7, "rec"}, q;
    f = tmpfile();
    fwrite(&r, sizeof r, 1, f);
    rewind(f);
    fread(&q, sizeof q, 1, f);
    printf("%d %s\n", q.id, q.nm);
    fclose(f);
    f = fopen("nope.txt", "r");
    if (!f)
        puts("no such file");
    fputs("done\n", stdout);
    fprintf(stdout, "%s", "x\n");
    putc('y', stdout);
    putchar('\n');
    return 0;
}
