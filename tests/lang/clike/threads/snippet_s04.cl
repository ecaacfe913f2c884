import std.time;
void worker(int id) { printf("Worker %d started\n", id); std.time.sleep(0.02); printf("Worker %d finished\n", id); }
int main() { printf("Main starting\n"); go worker(1); go worker(2); std.time.sleep(0.2); printf("Main done\n"); return 0; }
