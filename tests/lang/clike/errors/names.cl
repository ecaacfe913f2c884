struct P { int x; double y; };
int add(int a, int b) { return a + b; }
int add(int a, int b) { return a; }         // error: duplicate function definition 'add'
int Add(int c) { return c; }                // error: duplicate declaration 'Add'
struct P { int z; };                        // error: struct 'P' redefinition
int both; double both;                      // error: duplicate declaration 'both'
int declaredOnly(int);
int twice(int a, int a) { return a; }       // error: duplicate declaration 'a'
int main() {
    int count = 5;
    int x = cuont;                          // error: undefined variable 'cuont'
    int count;                              // error: duplicate declaration 'count'
    prinf("x");                             // error: call to undefined function 'prinf'
    struct P p; p.z = 3;                    // error: unknown field 'z' in struct P
    declaredOnly(1);                        // error: declared but never defined
    struct Unknown u;                       // error: incomplete type struct Unknown
    unknown_t v;                            // error: unknown type name 'unknown_t'
    goto nowhere;                           // error: label 'nowhere' is not defined
    return x;
}
