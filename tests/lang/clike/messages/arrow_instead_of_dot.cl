struct Point { int x; };
int main() { struct Point p; p->x = 1; return 0; }
