/* Tic-tac-toe: minimax with alpha-beta, the machine plays itself. */
#include <stdio.h>
static char board[10] = "         ";
static int nodes;
static char winner(void) {
    static const int lines[8][3] = {{0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}, {0, 4, 8}, {2, 4, 6}};
    for (int i = 0; i < 8; i++) {
        const int *l = lines[i];
        if (board[l[0]] != ' ' && board[l[0]] == board[l[1]] && board[l[1]] == board[l[2]]) return board[l[0]];
    }
    for (int i = 0; i < 9; i++)
        if (board[i] == ' ') return 0;
    return 'D';
}
static int search(char player, int alpha, int beta, int *move) {
    char w = winner();
    nodes++;
    if (w) return w == 'D' ? 0 : w == player ? 1 : -1;
    for (int i = 0; i < 9; i++) {
        if (board[i] != ' ') continue;
        board[i] = player;
        int v = -search(player == 'X' ? 'O' : 'X', -beta, -alpha, NULL);
        board[i] = ' ';
        if (v > alpha) {
            alpha = v;
            if (move) *move = i;
        }
        if (alpha >= beta) break;
    }
    return alpha;
}
int main(void) {
    char player = 'X', w;
    while (!(w = winner())) {
        int move = -1;
        search(player, -2, 2, &move);
        board[move] = player;
        printf("%c%d ", player, move);
        player ^= 'X' ^ 'O';
    }
    printf("%c\n", w);
    for (int r = 0; r < 3; r++) printf("%.3s\n", board + 3 * r);
    printf("%d\n", nodes);
    return 0;
}
