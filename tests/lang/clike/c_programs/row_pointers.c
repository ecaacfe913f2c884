#include <stdio.h>
int main(void) { int n = 4; int a[n][n]; for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) a[i][j] = i * n + j; int (*p)[n] = a; printf("%d\n", p[2][1]); p = &a[1]; printf("%d\n", p[0][3]); for (int (*r)[n] = a; r < a + n; r++) printf("%d ", (*r)[0]); puts(""); return 0; }
