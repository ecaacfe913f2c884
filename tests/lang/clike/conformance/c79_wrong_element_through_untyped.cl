// test: err ^
void wrong() { channel c = chan(1); chan<int> d = chan<int>(1); int id = d; channel u = id; u.push("text"); }
int main() { future<void> f = async wrong(); f.wait(5000); printf("%s\n", f.error()); return 0; }
