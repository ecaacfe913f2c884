struct P { int x; }; struct Q { int x; };
int f(int a, str s) { return a; }
void nothing() { }
int main() {
    int x = 1; double d = 1.5; str s = "a"; struct P p; struct Q q; int a[3], *ip; double *dp; void *v;
    x = d;                                  // error: cannot assign double to int
    int y = 2.5;                            // error: cannot assign double to int
    x = s;                                  // error: cannot assign str to int
    s = d;                                  // error: cannot assign double to str
    p = q;                                  // error: cannot assign struct Q to struct P
    ip = dp;                                // error: cannot assign double * to int *
    ip = 5;                                 // error: cannot assign int to int *
    f(1);                                   // error: 'f' expects 2 argument(s) but 1 were provided
    f("a", s);                              // error: argument 1 to 'f' expects type int but got str
    x = s * 2;                              // error: operator '*' is not allowed for str and int
    x = d % 2;                              // error: operator '%' is not allowed for double and int
    x = nothing();                          // error: void value
    a["1"] = 2;                             // error: array index must be integer, not str
    x[0] = 1;                               // error: int cannot be indexed
    *v = 1;                                 // error: void * cannot be dereferenced
    p->x = 1;                               // error: use '.' instead of '->'
    return x;
}
