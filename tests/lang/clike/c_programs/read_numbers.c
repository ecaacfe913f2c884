/* Reads numbers and lines from standard input. */
#include <stdio.h>
#include <string.h>
int main(void) {
    int n, x, sum = 0;
    char name[20], line[80], c;
    double average = 0, d;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &x) != 1) break;
        sum += x;
    }
    if (n > 0) average = (double)sum / n;
    printf("sum %d average %.3f\n", sum, average);
    scanf("%19s %lf", name, &d);
    printf("%s %.2f\n", name, d);
    scanf(" %c", &c);
    printf("[%c]\n", c);
    while ((c = getchar()) != '\n') ;
    while (fgets(line, sizeof line, stdin) != NULL) {
        size_t len = strlen(line);
        if (len > 0 && line[len - 1] == '\n') line[--len] = '\0';
        int a, b;
        if (sscanf(line, "%d,%d", &a, &b) == 2) printf("pair %d %d\n", a, b);
        else if (sscanf(line, "%d", &a) == 1) printf("one %d\n", a);
        else printf("text %zu '%s'\n", len, line);
    }
    printf("%d\n", scanf("%d", &x));
    return 0;
}
