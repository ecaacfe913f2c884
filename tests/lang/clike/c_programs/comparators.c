#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
typedef struct {
    char name[20];
    int age;
    double gpa;
} Student;
int cmp_int(const void *a, const void *b) { return *(int *)a - *(int *)b; }
int cmp_int2(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}
int cmp_str(const void *a, const void *b) { return strcmp(*(const char **)a, *(const char **)b); }
int cmp_str2(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
int cmp_student(const void *a, const void *b) {
    const Student *x = a, *y = b;
    return strcmp(x->name, y->name);
}
int by_gpa(const void *a, const void *b) {
    double d = ((Student *)b)->gpa - ((Student *)a)->gpa;
    return d > 0 ? 1 : d < 0 ? -1 : 0;
}
int cmp_char(const void *a, const void *b) { return *(char *)a - *(char *)b; }
int cmp_double(const void *a, const void *b) {
    if (*(double *)a < *(double *)b)
        return -1;
    return *(double *)a > *(double *)b;
}
int cmp_row(const void *a, const void *b) { return strcmp((const char *)a, (const char *)b); }
int cmp_pp(const void *a, const void *b) {
    Student *const *x = a;
    Student *const *y = b;
    return (*x)->age - (*y)->age;
}
int main(void) {
    int v[] = {5, 3, 9, 1, 7};
    qsort(v, 5, sizeof(int), cmp_int);
    for (int i = 0; i < 5; i++)
        printf("%d ", v[i]);
    puts("");
    int key = 7;
    int *f = bsearch(&key, v, 5, sizeof v[0], cmp_int2);
    printf("%d\n", f ? (int)(f - v) : -1);
    key = 4;
    printf("%d\n", bsearch(&key, v, 5, sizeof v[0], cmp_int2) == NULL);
    char *names[] = {"delta", "alpha", "charlie", "bravo"};
    qsort(names, 4, sizeof(char *), cmp_str);
    for (int i = 0; i < 4; i++)
        printf("%s ", names[i]);
    puts("");
    const char *k = "charlie";
    char **g = bsearch(&k, names, 4, sizeof *names, cmp_str2);
    printf("%s\n", g ? *g : "none");
    Student s[] = {{"Zoe", 20, 3.5}, {"Adam", 22, 3.9}, {"Mia", 19, 2.8}};
    qsort(s, 3, sizeof(Student), cmp_student);
    for (int i = 0; i < 3; i++)
        printf("%-6s %d %.1f\n", s[i].name, s[i].age, s[i].gpa);
    qsort(s, 3, sizeof s[0], by_gpa);
    printf("%s\n", s[0].name);
    char w[] = "sorting";
    qsort(w, strlen(w), 1, cmp_char);
    puts(w);
    double d[] = {2.5, -1.5, 0.5};
    qsort(d, 3, sizeof *d, cmp_double);
    printf("%g %g %g\n", d[0], d[1], d[2]);
    char rows[3][10] = {"pear", "fig", "apple"};
    qsort(rows, 3, sizeof rows[0], cmp_row);
    printf("%s %s %s\n", rows[0], rows[1], rows[2]);
    Student *ps[3] = {&s[0], &s[1], &s[2]};
    qsort(ps, 3, sizeof *ps, cmp_pp);
    printf("%s %s %s\n", ps[0]->name, ps[1]->name, ps[2]->name);
    Student want = {"Mia"};
    qsort(s, 3, sizeof s[0], cmp_student);
    Student *r = bsearch(&want, s, 3, sizeof *s, cmp_student);
    printf("%d\n", r->age);
    return 0;
}
