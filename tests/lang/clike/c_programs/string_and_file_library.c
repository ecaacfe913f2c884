#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
int main() {
    char text[] = "one two;three", *save, copy[40], *dup;
    printf("%ld %ld\n", (long)((char *)memchr(text, 't', 13) - text), (long)strnlen(text, 5));
    printf("%d\n", memchr(text, 'x', 13) == NULL);
    dup = strndup(text, 3);
    printf("%s\n", dup);
    free(dup);
    for (char *w = strtok_r(text, " ;", &save); w != NULL; w = strtok_r(NULL, " ;", &save)) printf("<%s>", w);
    printf("\n");
    printf("%ld %ld %.1f %llu\n", ldiv(-17L, 5L).quot, ldiv(-17L, 5L).rem, strtof("2.5", NULL), strtoull("ff", NULL, 16));
    FILE *f = fopen("clike_library_test.tmp", "w+");
    fputs("0123456789\nsecond\n", f);
    printf("%ld\n", ftell(f));
    rewind(f);
    fgets(copy, sizeof copy, f);
    printf("%s%ld\n", copy, ftell(f));
    fseek(f, 3, SEEK_SET);
    printf("%c", fgetc(f));
    fseek(f, 2, SEEK_CUR);
    printf("%c", fgetc(f));
    fseek(f, -3, SEEK_END);
    printf("%c\n", fgetc(f));
    fseek(f, 0, SEEK_SET);
    memset(copy, 0, sizeof copy);
    printf("%d %s\n", (int)fread(copy, 1, 5, f), copy);
    fseek(f, 0, SEEK_END);
    printf("%d\n", (int)fwrite("abc", 1, 3, f));
    rewind(f);
    int n = 0;
    while (fgetc(f) != EOF) n++;
    printf("%d\n", n);
    fclose(f);
    remove("clike_library_test.tmp");
    printf("%.0f\n", difftime((time_t)30, (time_t)10));
    return 0;
}
