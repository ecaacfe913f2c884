#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
/* text adventure */
typedef struct Room Room;
typedef struct {
    const char *name;
    const char *desc;
    Room *at;
    int carried;
} Item;
struct Room {
    const char *name, *desc;
    Room *exits[4];
};
enum dir { NORTH, EAST, SOUTH, WEST, NDIR };
static const char *dirname[NDIR] = {"north", "east", "south", "west"};
static Room hall = {"Hall", "A dusty hall."}, kitchen = {"Kitchen", "It smells of soup."}, cellar = {"Cellar", "Dark."};
static Item items[] = {{"lamp", "a brass lamp", &hall}, {"key", "a small key", &kitchen}};
static Room *here = &hall;
static int moves;
static void link_rooms(Room *a, enum dir d, Room *b) {
    a->exits[d] = b;
    b->exits[(d + 2) % NDIR] = a;
}
static Item *find(const char *n) {
    for (size_t i = 0; i < sizeof items / sizeof items[0]; i++)
        if (!strcmp(items[i].name, n))
            return &items[i];
    return NULL;
}
static void look(void) {
    printf("== %s ==\n%s\n", here->name, here->desc);
    for (Item *i = items; i < items + 2; ++i)
        if (i->at == here)
            printf("There is %s here.\n", i->desc);
    printf("Exits:");
    for (int d = 0; d < NDIR; d++)
        if (here->exits[d])
            printf(" %s", dirname[d]);
    putchar('\n');
}
static int go(const char *where) {
    for (int d = 0; d < NDIR; d++)
        if (!strncmp(dirname[d], where, strlen(where)) && *where) {
            if (!here->exits[d]) {
                puts("You can't go that way.");
                return 0;
            }
            here = here->exits[d];
            look();
            return 1;
        }
    puts("Go where?");
    return 0;
}
static int cmd_look(const char *a) {
    (void)a;
    look();
    return 0;
}
static int cmd_take(const char *a) {
    Item *i = find(a);
    if (!i || i->at != here)
        printf("No %s here.\n", *a ? a : "thing");
    else {
        i->at = NULL;
        i->carried = 1;
        printf("Taken: %s.\n", i->name);
    }
    return 0;
}
static int cmd_inv(const char *a) {
    int n = 0;
    for (size_t i = 0; i < 2; i++)
        if (items[i].carried)
            printf("  %s\n", items[i].desc), n++;
    if (!n)
        puts("  nothing");
    return 0;
}
static int cmd_quit(const char *a) { return 1; }
static const struct {
    const char *verb;
    int (*fn)(const char *);
} cmds[] = {{"look", cmd_look}, {"go", go}, {"take", cmd_take}, {"inventory", cmd_inv}, {"quit", cmd_quit}};
int main(void) {
    char line[64], verb[16], arg[32];
    link_rooms(&hall, EAST, &kitchen);
    link_rooms(&kitchen, SOUTH, &cellar);
    look();
    while (printf("> "), fgets(line, sizeof line, stdin)) {
        arg[0] = '\0';
        int n = sscanf(line, "%15s %31s", verb, arg);
        if (n < 1)
            continue;
        moves++;
        int done = -1;
        for (size_t i = 0; i < sizeof cmds / sizeof *cmds && done < 0; i++)
            if (strcmp(cmds[i].verb, verb) == 0)
                done = cmds[i].fn(arg);
        if (done < 0)
            printf("I don't know how to %s.\n", verb);
        if (done == 1 && !strcmp(verb, "quit"))
            break;
    }
    printf("%d moves\n", moves);
    return here == &cellar ? 0 : 3;
}
