// what is forgotten at the end of a line or of a function hides nothing behind it
#include <stdio.h>

int count(int n) {
    if (n > 0) {
        return n;
}

int main(void) { // error: function 'main' is defined inside of another one
    int i = 1 // error: expected ';'
    i++ // error: expected ';'
    printf("%d\n", j); // error: undefined variable 'j'
    printf("done\n"; // error: expected ')'
    char c = "a"; // error: cannot assign str to char
    return nothing; // error: undefined variable 'nothing'
}
