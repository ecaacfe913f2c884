// Conway's game of life on a torus; two boards, exchanged through pointers.
enum { ROWS = 12, COLUMNS = 30, STEPS = 4 };
typedef char Board[ROWS][COLUMNS];

Board first, second;

int neighbours(char (*b)[COLUMNS], int r, int c) {
    int n = 0;
    for (int dr = -1; dr <= 1; dr++) {
        for (int dc = -1; dc <= 1; dc++) {
            if (dr || dc) n += b[(r + dr + ROWS) % ROWS][(c + dc + COLUMNS) % COLUMNS];
        }
    }
    return n;
}

void step(char (*from)[COLUMNS], char (*to)[COLUMNS]) {
    for (int r = 0; r < ROWS; r++) {
        for (int c = 0; c < COLUMNS; c++) {
            int n = neighbours(from, r, c);
            to[r][c] = n == 3 || (n == 2 && from[r][c]);
        }
    }
}

void show(char (*b)[COLUMNS], int generation) {
    int alive = 0;
    for (int r = 0; r < ROWS; r++) {
        for (int c = 0; c < COLUMNS; c++) {
            putchar(b[r][c] ? '#' : '.');
            alive += b[r][c];
        }
        putchar('\n');
    }
    printf("generation %d, %d alive\n", generation, alive);
}

int main() {
    static const char *const shape[] = {"..........................", ".#........................", "..#.......................", "###..........##...........",
                                        ".............##...###.....", "..................#.......", "........###........#......"};
    char (*now)[COLUMNS] = first, (*next)[COLUMNS] = second;
    for (int r = 0; r < sizeof shape / sizeof shape[0]; r++) {
        for (int c = 0; shape[r][c] != '\0'; c++) now[r][c] = shape[r][c] == '#';
    }
    for (int g = 0; g <= STEPS; g++) {
        show(now, g);
        step(now, next);
        swap(&now, &next);
    }
    return 0;
}
