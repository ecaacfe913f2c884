int main() { int *p = malloc(40); p[1] = 3; int *q = p + 1; free(p); return *q; }
