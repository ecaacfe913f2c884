#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
    char *line = NULL;
    size_t cap = 0;
    ssize_t n;
    int k = 0;
    while ((n = getline(&line, &cap, stdin)) != -1) {
        if (line[n - 1] == '\n')
            line[n - 1] = 0;
        printf("%d: [%s] %zd\n", ++k, line, n);
    }
    free(line);
    fflush(stdout);
    int rc = system("exit 3");
    printf("%d\n", rc / 256);
    printf("%d\n", system(NULL) != 0);
    FILE *f = tmpfile();
    fprintf(f, "hello %d", 5);
    rewind(f);
    char b[20];
    int q;
    fscanf(f, "%s %d", b, &q);
    printf("%s %d\n", b, q);
    fclose(f);
    return 0;
}
