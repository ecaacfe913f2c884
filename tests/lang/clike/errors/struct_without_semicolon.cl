#include <stdio.h>
struct P { int x, y; } // error: expected ';'
int main() {
    struct P p = {1, 2};
    p.z = 3; // error: unknown field 'z'
    return 0;
}
