// test: err deadlock
int main() { int m = mutex(); lock(m); lock(m); return 0; }
