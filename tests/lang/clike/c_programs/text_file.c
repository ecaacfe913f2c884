/* Writes, reads and appends a text file; copies characters; counts lines. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
    const char *path = "pscal_text_file_test.txt";
    FILE *f = fopen(path, "w");
    char line[64], word[16];
    int number, c, lines = 0, letters = 0;
    if (!f) {
        printf("cannot open %s\n", path);
        return 1;
    }
    for (int i = 1; i <= 3; i++) fprintf(f, "line %d value %.2f\n", i, i * 1.5);
    fputs("end\n", f);
    fclose(f);
    f = fopen(path, "a");
    fputc('!', f);
    fprintf(f, "\n%d %s\n", 99, "tail");
    fclose(f);
    if ((f = fopen(path, "r")) == NULL) return 1;
    while (fgets(line, sizeof line, f)) printf("%02d %s", ++lines, line);
    fclose(f);
    f = fopen(path, "r");
    while ((c = fgetc(f)) != EOF)
        if (c >= 'a' && c <= 'z') letters++;
    fclose(f);
    printf("%d letters\n", letters);
    f = fopen(path, "r");
    double v;
    int count = 0;
    while (fscanf(f, "line %d value %lf\n", &number, &v) == 2) printf("%d:%.1f ", number, v), count++;
    printf("%d\n", count);
    if (fscanf(f, "%15s", word) == 1) printf("%s\n", word);
    fclose(f);
    printf("%d\n", remove(path));
    printf("%d\n", fopen(path, "r") == NULL);
    return 0;
}
