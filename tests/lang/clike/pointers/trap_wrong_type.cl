struct A { int *p; }; int main() { struct A a; void *v = &a; double *d = v; return 0; }
