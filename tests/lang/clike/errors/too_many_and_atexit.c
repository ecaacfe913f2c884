/* The text of the library is not read any more after 20 errors; what main calls at its end is missing then. */
#include <stdlib.h>
#include <stdio.h>
static void bye(void) { puts("bye"); }
int main(void) {
    atexit(bye);
    n0 = 1; // error: undefined variable 'n0'
    n1 = 1; // error: undefined variable 'n1'
    n2 = 1; // error: undefined variable 'n2'
    n3 = 1; // error: undefined variable 'n3'
    n4 = 1; // error: undefined variable 'n4'
    n5 = 1; // error: undefined variable 'n5'
    n6 = 1; // error: undefined variable 'n6'
    n7 = 1; // error: undefined variable 'n7'
    n8 = 1; // error: undefined variable 'n8'
    n9 = 1; // error: undefined variable 'n9'
    n10 = 1; // error: undefined variable 'n10'
    n11 = 1; // error: undefined variable 'n11'
    n12 = 1; // error: undefined variable 'n12'
    n13 = 1; // error: undefined variable 'n13'
    n14 = 1; // error: undefined variable 'n14'
    n15 = 1; // error: undefined variable 'n15'
    n16 = 1; // error: undefined variable 'n16'
    n17 = 1; // error: undefined variable 'n17'
    n18 = 1; // error: undefined variable 'n18'
    n19 = 1; // error: undefined variable 'n19'
    more = 1;
    return getenv("A") == NULL;
}
