/* Plain C: structs sorted with qsort by several keys, found again with bsearch. Compile it with any C compiler, too. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char name[16];
    int year;
    double mass;
} Planet;

static int byName(const void *a, const void *b) { return strcmp(((const Planet *)a)->name, ((const Planet *)b)->name); }

static int byMass(const void *a, const void *b) {
    double x = ((const Planet *)a)->mass, y = ((const Planet *)b)->mass;
    return (x > y) - (x < y);
}

static int byYearThenName(const void *a, const void *b) {
    int d = ((const Planet *)a)->year - ((const Planet *)b)->year;
    return d != 0 ? d : byName(a, b);
}

static void show(const char *title, const Planet *p, size_t n) {
    printf("%s\n", title);
    for (size_t i = 0; i < n; i++) printf("  %-8s %5d %8.3f\n", p[i].name, p[i].year, p[i].mass);
}

int main(void) {
    static const struct {
        const char *title;
        int (*compare)(const void *, const void *);
    } orders[] = {{"by mass", byMass}, {"by year", byYearThenName}, {"by name", byName}};
    Planet planets[] = {{"Mercury", -1600, 0.055}, {"Venus", -1600, 0.815}, {"Earth", -1600, 1.0}, {"Mars", -1534, 0.107},
                        {"Jupiter", -650, 317.8},  {"Saturn", -650, 95.159}, {"Uranus", 1781, 14.536}, {"Neptune", 1846, 17.147}};
    size_t n = sizeof planets / sizeof planets[0];
    for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++) {
        qsort(planets, n, sizeof planets[0], orders[i].compare);
        show(orders[i].title, planets, n);
    }
    Planet key = {.name = "Saturn"};
    Planet *found = bsearch(&key, planets, n, sizeof planets[0], byName);
    if (found != NULL) printf("%s has number %ld in that order\n", found->name, (long)(found - planets));
    return 0;
}
