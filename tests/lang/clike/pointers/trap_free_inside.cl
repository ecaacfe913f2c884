int main() { int *p = malloc(40); free(p + 1); return 0; }
