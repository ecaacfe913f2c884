#define BAD(x) (x).field
#define TWICE(x) x x
int main() {
    int n = 1;
    n = BAD(n);         // error: int has no fields
    n = TWICE(n);       // error: expected ';'
    return n + missing; // error: undefined variable 'missing'
}
