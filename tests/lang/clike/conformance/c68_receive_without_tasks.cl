// test: err deadlock
int main() { chan<int> c = chan<int>(1); c.collect(); return 0; }
