// test: err ^
void unknown() { thread_join(7); }
int main() { future<void> f = async unknown(); f.wait(5000); printf("%s\n", f.error()); return 0; }
