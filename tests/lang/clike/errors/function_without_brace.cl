#include <stdio.h>
int add(int a, int b)
    if (a < 0) { // error: expected '{' but found 'if'
        a = 0;
    }
    return a + b;
}
int main() {
    printf("%d\n", add(1, 2));
    printf("%d\n", missing); // error: undefined variable 'missing'
    return 0;
}
