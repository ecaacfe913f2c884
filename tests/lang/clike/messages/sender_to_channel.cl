int main() { chan<int> c = chan<int>(1); sender<int> s = c; c = s; return 0; }
