#include <stdio.h>
int main(void) {
    int n = 5;
    for (int i = 0, i < n, i++) { printf("%d\n", i); }  // { error: duplicate declaration 'i' }
    while (n > 0 { n--; }  // { error: expected ')' but found '{' }
    do { n++; } while (n < 5)  // { error: expected ';' but found 'if' }
    if n == 3 { n = 4; }  // { error: expected '(' but found 'n' }
    switch (n) { case 1 printf("x"); break; }  // { error: expected ':' but found 'printf' }
    int arr[3] = {1, 2, 3;  // { error: expected '}' but found ';' }
    printf("%d\n" n);  // { error: expected ')' but found 'n' }
    char *s = 'hello';  // { error: more than one byte in a character constant }
    int *p = &n
    *p = 3;  // { error: operator '*' is not allowed for int * and int * }
    struct { int a; } x = { .a = 1 }  // { error: expected ';' but found 'else' }
    else { n = 1; }  // { error: expected statement but found 'else' }
    int y = (3 + 4;  // { error: expected ')' but found ';' }
    foo(;  // { error: expected expression but found ';' }
    return 0  // { error: expected ';' but found '}' }
}
int after(void) { return zzz; }
