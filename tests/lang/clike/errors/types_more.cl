struct P { int x; };
int main() {
    struct P p, *pp = &p; int x = 0, a[2] = {1, 2, 3};  // error: too many elements
    const int K = 1; const char *text = "abc"; char buf[2] = "abc"; // error: string of 3 characters
    pp.x = 1;                               // error: use '->' instead of '.'
    K = 2;                                  // error: cannot assign to const variable 'K'
    text[0] = 'x';                          // error: cannot assign to const variable
    5 = x;                                  // error: assignment needs a variable
    x++ = 2;                                // error: assignment needs a variable
    &5;                                     // error: '&' needs a variable
    x = p;                                  // error: cannot assign struct P to int
    if (p) x = 1;                           // error: operator condition is not allowed for struct P
    x = !p;                                 // error: operator '!' is not allowed for struct P
    x = -"a";                               // error: operator unary '-' is not allowed for str
    x = p + 1;                              // error: operator '+' is not allowed for struct P and int
    x = (struct P)x;                        // error: a value cannot be cast to struct P
    switch (1.5) { case 1: break; }         // error: switch needs an integer or str, not double
    return "text";                          // error: cannot return str to int
}
