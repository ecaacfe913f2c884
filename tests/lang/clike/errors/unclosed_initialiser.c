/* A list of values whose '}' is missing ends at its ';': all that follows is still read. */
#include <stdio.h>
struct point {
    int x, y;
};
int before(void) {
    return unknown1; // error: undefined variable 'unknown1'
}
int numbers[] = {1, 2, 3; // error: expected '}' but found ';'
struct point points[] = {{1, 2}, {3, 4; // error: expected '}' but found ';'
int after(void) {
    return unknown2; // error: undefined variable 'unknown2'
}
int main(void) {
    printf("%d\n", unknown3); // error: undefined variable 'unknown3'
    return 0;
}
