// a bracket or parenthesis that nobody closes hides nothing behind it
int a[3 = {1, 2, 3}; // error: expected expression but found '{'
int f(int p, int q { return p; } // error: expected ')'
int x = nope1; // error: undefined variable 'nope1'
int b[3 = {1}; // error: expected expression but found '{'
int main(void) {
    return nope2; // error: undefined variable 'nope2'
}
