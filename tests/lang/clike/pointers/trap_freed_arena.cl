// a value in bytes that were freed
#include <stdio.h>
#include <stdlib.h>
int main() {
    char *bytes = malloc(64);
    void *place = bytes + 8;
    int *n = place;
    *n = 5;
    printf("%d\n", *n);
    free(bytes);
    printf("%d\n", *n);
    return 0;
}
