/* Binary search by hand and by bsearch; qsort of structs by two keys. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { char name[16]; int age; } Person;

static int byAge(const void *a, const void *b) {
    const Person *p = a, *q = b;
    if (p->age != q->age) return p->age < q->age ? -1 : 1;
    return strcmp(p->name, q->name);
}

static int byInt(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

static int find(const int *a, int n, int key) {
    int lo = 0, hi = n - 1;
    while (lo <= hi) {
        int mid = lo + (hi - lo) / 2;
        if (a[mid] == key) return mid;
        if (a[mid] < key) lo = mid + 1;
        else hi = mid - 1;
    }
    return -1;
}

int main(void) {
    Person people[] = {{"Zoe", 31}, {"Adam", 25}, {"Eve", 31}, {"Bob", 19}, {"Cy", 25}};
    int n = sizeof people / sizeof *people;
    qsort(people, n, sizeof(Person), byAge);
    for (int i = 0; i < n; i++) printf("%-6s %d\n", people[i].name, people[i].age);
    int a[] = {1, 3, 5, 7, 9, 11, 13};
    for (int k = 0; k < 15; k += 3) {
        int *hit = bsearch(&k, a, 7, sizeof(int), byInt);
        printf("%d: %d %ld\n", k, find(a, 7, k), hit ? (long)(hit - a) : -1L);
    }
    return 0;
}
