/* Eight queens by backtracking; counts and shows the first solution. */
#include <stdio.h>
#include <stdbool.h>
enum { N = 8 };
static int queen[N], solutions;
static bool column[N], up[2 * N - 1], down[2 * N - 1];

static void show(void) {
    for (int r = 0; r < N; r++) {
        for (int c = 0; c < N; c++) putchar(queen[r] == c ? 'Q' : '.');
        putchar('\n');
    }
}

static void place(int r) {
    if (r == N) {
        if (++solutions == 1) show();
        return;
    }
    for (int c = 0; c < N; c++) {
        if (column[c] || up[r + c] || down[r - c + N - 1]) continue;
        column[c] = up[r + c] = down[r - c + N - 1] = true;
        queen[r] = c;
        place(r + 1);
        column[c] = up[r + c] = down[r - c + N - 1] = false;
    }
}

int main(void) {
    place(0);
    printf("%d solutions\n", solutions);
    return 0;
}
