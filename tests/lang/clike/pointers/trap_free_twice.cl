int main() { int *p = malloc(40); free(p); free(p); return 0; }
