struct Point { int x; int height; };
int main() { struct Point p; p.heigth = 1; return 0; }
