#include <stdio.h>
#include <string.h>
#include <stdlib.h>
struct employee {
    char name[20];
    float salary;
    struct date {
        int d, m, y;
    } joined;
    union {
        int id;
        char code[8];
    } key;
    enum { FULL, PART } kind;
    unsigned active : 1;
};
typedef struct stack {
    int *data;
    int top, size;
} Stack;
void push(Stack *s, int v) {
    if (s->top + 1 == s->size) {
        s->size *= 2;
        s->data = (int *)realloc(s->data, s->size * sizeof(int));
    }
    s->data[++s->top] = v;
}
int pop(Stack *s) {
    if (s->top < 0) {
        fprintf(stderr, "underflow\n");
        exit(EXIT_FAILURE);
    }
    return s->data[s->top--];
}
void printArray(int *arr, int n) {
    for (int i = 0; i < n; i++)
        printf("%d ", *(arr + i));
    printf("\n");
}
int **alloc2d(int r, int c) {
    int **m = (int **)malloc(r * sizeof(int *));
    int i;
    for (i = 0; i < r; i++)
        m[i] = (int *)calloc(c, sizeof(int));
    return m;
}
int sumDigits(int n) { return n ? n % 10 + sumDigits(n / 10) : 0; }
void reverseString(char *str) {
    int len = strlen(str), i;
    for (i = 0; i < len / 2; i++) {
        char temp = str[i];
        str[i] = str[len - i - 1];
        str[len - i - 1] = temp;
    }
}
int countVowels(const char *s) {
    int c = 0;
    for (; *s; s++)
        switch (*s | 32) {
        case 'a':
        case 'e':
        case 'i':
        case 'o':
        case 'u':
            c++;
        }
    return c;
}
void swap(int *a, int *b) {
    *a = *a + *b;
    *b = *a - *b;
    *a = *a - *b;
}
struct employee *oldest(struct employee *e, int n) {
    struct employee *o = e;
    for (int i = 1; i < n; i++)
        if (e[i].joined.y < o->joined.y)
            o = e + i;
    return o;
}
int main() {
    struct employee staff[3] = {
        {"Ann", 1000.50, {1, 2, 2010}, .kind = PART}, {"Bob", 2000.25f, {3, 4, 2005}, {7}, FULL, 1}, {.name = "Cy"}};
    staff[2].joined = (struct date){9, 9, 2020};
    strcpy(staff[2].key.code, "C-3");
    printf("%s %.2f %d %s %d\n", oldest(staff, 3)->name, staff[0].salary + staff[1].salary, staff[1].key.id,
           staff[2].key.code, staff[1].active);
    struct employee *e = malloc(2 * sizeof *e);
    memcpy(e, staff, 2 * sizeof *e);
    e[0].salary *= 1.1;
    printf("%.2f %.2f\n", e[0].salary, staff[0].salary);
    free(e);
    Stack s = {malloc(2 * sizeof(int)), -1, 2};
    for (int i = 0; i < 10; i++)
        push(&s, i * i);
    int t = 0;
    while (s.top >= 0)
        t += pop(&s);
    printf("%d\n", t);
    free(s.data);
    int arr[] = {1, 2, 3};
    printArray(arr, 3);
    int **m = alloc2d(2, 3);
    m[1][2] = 5;
    printf("%d %d\n", m[1][2], m[0][0]);
    printf("%d\n", sumDigits(12345));
    char w[] = "programming";
    reverseString(w);
    printf("%s %d\n", w, countVowels(w));
    int a = 5, b = 7;
    swap(&a, &b);
    printf("%d %d\n", a, b);
    FILE *fp = fopen("u2.tmp", "w");
    if (fp == NULL) {
        printf("Error\n");
        exit(1);
    }
    for (int i = 0; i < 3; i++)
        fprintf(fp, "%s %f %d\n", staff[i].name, staff[i].salary, staff[i].joined.y);
    fclose(fp);
    fp = fopen("u2.tmp", "r");
    char nm[20];
    float sal;
    int y;
    while (fscanf(fp, "%s %f %d", nm, &sal, &y) != EOF)
        printf("%s:%.1f:%d ", nm, sal, y);
    printf("\n");
    fclose(fp);
    fp = fopen("u2.tmp", "r");
    char ch;
    int lines = 0;
    while ((ch = fgetc(fp)) != EOF)
        if (ch == '\n')
            lines++;
    printf("%d lines\n", lines);
    while (!feof(fp)) {
        ch = fgetc(fp);
    }
    fclose(fp);
    remove("u2.tmp");
    pop(&s);
    return 0;
}
