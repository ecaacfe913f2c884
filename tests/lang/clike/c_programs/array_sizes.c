#include <stdio.h>
#include <stdlib.h>
int main(void) { int n = 3, m = 4; printf("%zu %zu\n", sizeof(int[n]), sizeof(double[n][m])); int a[2][2] = {{1,2},{3,4}}; int (*q)[n] = malloc(sizeof(int[n]) * 2); q[1][2] = 7; int (*p)[n] = q; p++; printf("%d %d\n", (*p)[2], p[0][2]); printf("%d\n", (int)(p - q)); return 0; }
