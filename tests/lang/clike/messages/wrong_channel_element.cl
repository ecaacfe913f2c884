int main() { chan<int> c = chan<int>(1); c.push("text"); return 0; }
