// A pointer to a struct that is not defined can be kept and compared, not moved.
struct S;
int main() {
    struct S *p = NULL;
    struct S *q = p + 1;        // error: arithmetic on struct S *, whose elements have no size
    p++;                        // error: arithmetic on struct S *, whose elements have no size
    --p;                        // error: arithmetic on struct S *, whose elements have no size
    p += 2;                     // error: arithmetic on struct S *, whose elements have no size
    long d = q - p;             // error: arithmetic on struct S *, whose elements have no size
    struct S *r = &p[1];        // error: arithmetic on struct S *, whose elements have no size
    return p == q && r == p && d == 0;
}
