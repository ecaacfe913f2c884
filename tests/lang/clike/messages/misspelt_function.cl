int square(int x) { return x * x; }
int main() { return sqare(3); }
