/* Game of life on a torus. */
#include <stdio.h>
#include <string.h>
#define H 10
#define W 20
typedef unsigned char Grid[H][W];
static int neighbours(Grid g, int y, int x) {
    int n = 0;
    for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++)
            if (dy || dx) n += g[(y + dy + H) % H][(x + dx + W) % W];
    return n;
}
static void step(Grid g) {
    Grid next;
    for (int y = 0; y < H; y++)
        for (int x = 0; x < W; x++) {
            int n = neighbours(g, y, x);
            next[y][x] = n == 3 || (n == 2 && g[y][x]);
        }
    memcpy(g, next, sizeof next);
}
static void print(Grid g) {
    char line[W + 1];
    for (int y = 0; y < H; y++) {
        for (int x = 0; x < W; x++) line[x] = g[y][x] ? '#' : '.';
        line[W] = 0;
        puts(line);
    }
    puts("");
}
int main(void) {
    Grid g = {{0}};
    const char *glider[] = {".#.", "..#", "###"};
    for (int y = 0; y < 3; y++)
        for (int x = 0; x < 3; x++) g[y + 1][x + 1] = glider[y][x] == '#';
    g[6][10] = g[6][11] = g[6][12] = 1;
    print(g);
    for (int i = 0; i < 7; i++) step(g);
    print(g);
    return 0;
}
