#include <stdio.h>
int main(void) {
    char grid[3][5] = { [0 ... 2] = { [0 ... 3] = '.' } };
    for (int i = 0; i < 3; i++) puts(grid[i]);
    int m[2][6] = { [0 ... 1] = { [1 ... 3] = 7, 8, [0] = 1 } };
    for (int i = 0; i < 2; i++) { for (int j = 0; j < 6; j++) printf("%d ", m[i][j]); puts(""); }
    return 0;
}
