const int LIMIT = 3;
int main() { LIMIT = 4; return 0; }
