// test: err ^
void wrong() { int a = thread.atomic.new(1); thread.mutex.lock(a); }
int main() { future<void> f = async wrong(); f.wait(5000); printf("%s\n", f.error()); return 0; }
