struct N { int v; }; int main() { struct N *n = NULL; return n->v; }
