#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
int main(void) {
    int n, total = 0; char name[32], line[128], op; double price, sum = 0; long big; unsigned hex; 
    if (scanf("%d", &n) != 1) return 1; printf("n=%d\n", n);
    for (int i = 0; i < n; i++) { if (scanf("%31s %lf", name, &price) == 2) { printf("%-10s|%8.2f\n", name, price); sum += price; } } printf("sum %.2f\n", sum);
    int c; while ((c = getchar()) != '\n' && c != EOF); fgets(line, sizeof line, stdin); line[strcspn(line, "\r\n")] = '\0'; printf("[%s] %zu\n", line, strlen(line));
    int a, b; while (scanf("%d %c %d", &a, &op, &b) == 3) { switch (op) { case '+': printf("%d\n", a + b); break; case '-': printf("%d\n", a - b); break; case '*': printf("%d\n", a * b); break; case '/': if (b) printf("%d r %d\n", a / b, a % b); else puts("div0"); break; default: printf("bad %c\n", op); } }
    printf("%d\n", scanf("%4s", name)); printf("<%s>\n", name); scanf("%x %ld", &hex, &big); printf("%u %ld\n", hex, big); scanf(" %[^,],%d", line, &a); printf("(%s) %d\n", line, a); scanf("%*s %2d%2d", &a, &b); printf("%d:%d\n", a, b); scanf("\n"); while (fgets(line, sizeof line, stdin)) { char *p = line; int words = 0, in = 0; for (; *p; p++) if (isspace((unsigned char)*p)) in = 0; else if (!in) in = 1, words++; total += words; printf("%d:%s", words, line); } printf("total %d eof %d\n", total, feof(stdin) != 0); return 0;
}
