/* freopen of the standard files and of another one; ungetc into a full buffer. */
#include <ctype.h>
#include <stdio.h>

int main(void) {
    FILE *f = fopen("numbers.txt", "w+");
    for (int i = 0; i < 3000; i++) fprintf(f, "%d,", i);
    rewind(f);
    long sum = 0;
    int c, n, returned = 0;
    while ((c = getc(f)) != EOF) {
        if (!isdigit(c)) continue;
        ungetc(c, f);
        returned++;
        if (fscanf(f, "%d", &n) == 1) sum += n;
    }
    printf("%ld %d\n", sum, returned);
    f = freopen("words.txt", "w", f);
    fputs("12 30 words\n", f);
    fclose(f);
    if (freopen("words.txt", "r", stdin) == NULL) return 1;
    int a, b;
    char word[20];
    printf("%d\n", scanf("%d %d %19s", &a, &b, word));
    printf("%d %s\n", a + b, word);
    printf("%d\n", freopen("no/such/file", "r", stdin) == NULL);
    if (freopen("out.txt", "w", stdout) == NULL) return 2;
    printf("to the file\n");
    fprintf(stdout, "%d\n", 5);
    fclose(stdout);
    f = fopen("out.txt", "r");
    char line[40];
    while (fgets(line, sizeof line, f)) fputs(line, stderr);
    fclose(f);
    remove("out.txt"), remove("words.txt"), remove("numbers.txt");
    return 0;
}
