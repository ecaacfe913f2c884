// definitions in the style of the first C
int add(a, b)
int a;
double c; // error: 'c' is declared here, but is no parameter
{
    return a + b;
}

struct s {
    int named : 0; // error: a named bit-field without bits
};

int main() {
    char *p = "x";
    return add(1, 2) + _Generic(p, int: 1, double: 2); // error: _Generic has no choice for char *
}
