/* free between the values that a char pointer counts */
#include <stdlib.h>
int main(void) {
    int *b = malloc(4 * sizeof(int));
    b[1] = 1;
    void *v = b;
    char *q = (char *)v + sizeof(int);
    free(q);
    return 0;
}
