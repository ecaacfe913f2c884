#include <stdio.h>
int f(int x) {
    if (x > 0 {  // { error: expected ')' but found '{' }
        return 1;
    }
    return x +;  // { error: expected expression but found ';' }
}
int g(void) { retrun 5; }  // { error: undefined variable 'retrun' }
void h(void) { int a[3] = {1,2,3,4}; a = 5; }  // { error: initialiser: too many elements }
int main(void) {
    int x = "hello";  // { error: cannot assign str to int }
    double d = 3.5 % 2;  // { error: operator '%' is not allowed for double and int }
    int y; y++ = 3;  // { error: assignment needs a variable }
    5 = y;  // { error: assignment needs a variable }
    break;  // { error: break outside of a loop or switch }
    undeclared_fn(3);  // { error: call to undefined function 'undeclared_fn' }
    const int c = 1; c = 2;  // { error: cannot assign to const variable 'c' }
    f(1, 2);  // { error: 'f' expects 1 argument(s) but 2 were provided }
    int x = 3;  // { error: duplicate declaration 'x' }
    printf("%s\n", 5);
    printf("%d %d\n", 1);  // { error: too few arguments for the format of 'printf' }
    goto nowhere;  // { error: label 'nowhere' is not defined in this function }
    case 3: ;  // { error: 'case' label outside of a switch }
    return;  // { error: 'main' must return a value }
}
