#include <stdio.h>
#include <string.h>
#include <stdbool.h>
static int grid[9][9]; static unsigned rows[9], cols[9], boxes[9]; static long steps;
static inline int box(int r, int c) { return r / 3 * 3 + c / 3; }
static int popcount(unsigned x) { int n = 0; while (x) { x &= x - 1; n++; } return n; }
static bool load(const char *s) {
    memset(rows, 0, sizeof rows); memset(cols, 0, sizeof(cols)); memset(boxes, 0, sizeof boxes);
    for (int i = 0; i < 81; i++) {
        int r = i / 9, c = i % 9, v = s[i] == '.' ? 0 : s[i] - '0';
        grid[r][c] = v;
        if (!v) continue;
        unsigned m = 1u << v;
        if ((rows[r] | cols[c] | boxes[box(r, c)]) & m) return false;
        rows[r] |= m, cols[c] |= m, boxes[box(r, c)] |= m;
    }
    return true;
}
static bool solve(void) {
    int br = -1, bc = -1, best = 10;
    steps++;
    for (int r = 0; r < 9; r++)
        for (int c = 0; c < 9; c++)
            if (!grid[r][c]) {
                int n = popcount(0x3FEu & ~(rows[r] | cols[c] | boxes[box(r, c)]));
                if (n < best) { best = n; br = r; bc = c; if (n <= 1) goto found; }
            }
found:
    if (br < 0) return true;
    for (unsigned cand = 0x3FEu & ~(rows[br] | cols[bc] | boxes[box(br, bc)]); cand; cand &= cand - 1) {
        unsigned bit = cand & -cand; int v = 0;
        while (1u << v != bit) ++v;
        grid[br][bc] = v; rows[br] ^= bit; cols[bc] ^= bit; boxes[box(br, bc)] ^= bit;
        if (solve()) return true;
        grid[br][bc] = 0; rows[br] ^= bit; cols[bc] ^= bit; boxes[box(br, bc)] ^= bit;
    }
    return false;
}
static char knights[8][8]; static int kn[8][8];
static int degree(int x, int y) { static const int d[8][2] = {{1,2},{2,1},{2,-1},{1,-2},{-1,-2},{-2,-1},{-2,1},{-1,2}}; int n = 0; for (int i = 0; i < 8; i++) { int a = x + d[i][0], b = y + d[i][1]; if (a >= 0 && a < 8 && b >= 0 && b < 8 && !kn[a][b]) n++; } return n; }
static void tour(int x, int y) {
    static const signed char dx[] = {1, 2, 2, 1, -1, -2, -2, -1}, dy[] = {2, 1, -1, -2, -2, -1, 1, 2};
    memset(kn, 0, sizeof kn);
    for (int step = 1; step <= 64; step++) {
        kn[x][y] = step; knights[x][y] = "#."[(x + y) & 1];
        int bx = -1, by = -1, bd = 9;
        for (int i = 0; i < 8; i++) { int a = x + dx[i], b = y + dy[i]; if (a < 0 || a > 7 || b < 0 || b > 7 || kn[a][b]) continue; int g = degree(a, b); if (g < bd) bd = g, bx = a, by = b; }
        if (bx < 0) { printf("end at %d\n", step); return; }
        x = bx; y = by;
    }
}
int main(void) {
    const char *puzzles[] = {
        "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
        "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..",
        "11.......6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"};
    for (int i = 0; i < 3; i++) {
        steps = 0;
        if (!load(puzzles[i])) { printf("contradiction\n"); continue; }
        if (!solve()) { printf("no solution\n"); continue; }
        printf("%ld steps\n", steps);
        for (int r = 0; r < 9; r++) { for (int c = 0; c < 9; c++) printf("%d%s", grid[r][c], c == 8 ? "\n" : c % 3 == 2 ? "|" : " "); if (r % 3 == 2 && r < 8) printf("-----+-----+-----\n"); }
    }
    tour(0, 0);
    for (int r = 0; r < 8; r++) { for (int c = 0; c < 8; c++) printf("%3d", kn[r][c]); printf("  %.8s\n", knights[r]); }
    return 0;
}
